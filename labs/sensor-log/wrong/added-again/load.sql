
CREATE TABLE IF NOT EXISTS readings (
  sensor_id TEXT    NOT NULL,
  day       TEXT    NOT NULL,
  minute    INTEGER NOT NULL,
  temp      REAL    NOT NULL
) STRICT;

WITH RECURSIVE offsets (n) AS (
  SELECT 0
  UNION ALL
  SELECT n + 1 FROM offsets WHERE n < (SELECT max(held) FROM clean_log)
)
INSERT INTO readings (sensor_id, day, minute, temp)
SELECT sensor_id, day, minute + n, temp
FROM clean_log
JOIN offsets ON n < held;

-- After the rows: one sorted build instead of an insertion for every row.
CREATE INDEX IF NOT EXISTS readings_by_minute ON readings (sensor_id, day, minute, temp);
CREATE INDEX IF NOT EXISTS readings_too_warm ON readings (sensor_id, day, temp) WHERE temp > -15;
