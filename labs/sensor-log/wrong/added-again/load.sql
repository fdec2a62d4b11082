
CREATE TABLE IF NOT EXISTS readings (
  sensor_id TEXT    NOT NULL,
  day       TEXT    NOT NULL,
  minute    INTEGER NOT NULL,
  temp      REAL    NOT NULL
) STRICT;

WITH RECURSIVE minutes (sensor_id, day, minute, until, temp) AS (
  SELECT sensor_id, day, minute, minute + held, temp FROM clean_log
  UNION ALL
  SELECT sensor_id, day, minute + 1, until, temp FROM minutes WHERE minute + 1 < until
)
INSERT INTO readings (sensor_id, day, minute, temp)
SELECT sensor_id, day, minute, temp FROM minutes;

-- After the rows: one sorted build instead of an insertion for every row.
CREATE INDEX IF NOT EXISTS readings_by_minute ON readings (sensor_id, day, minute, temp);
CREATE INDEX IF NOT EXISTS readings_too_warm ON readings (sensor_id, day, temp) WHERE temp > -15;
