DROP TABLE IF EXISTS readings;
CREATE TABLE readings (
  temp      REAL NOT NULL,
  minute    INT  NOT NULL,
  day       TEXT NOT NULL,
  sensor_id TEXT NOT NULL,
  PRIMARY KEY (day, sensor_id, minute)
) WITHOUT ROWID, STRICT;

-- Each line unfolds itself, minute by minute.
WITH RECURSIVE unfolded (sensor, day, minute, last_minute, temp) AS (
  SELECT sensor, day, first_minute, last_minute, temp FROM clean_log
  UNION ALL
  SELECT sensor, day, minute + 1, last_minute, temp FROM unfolded WHERE minute < last_minute
)
INSERT INTO readings (sensor_id, day, minute, temp)
SELECT sensor, day, minute, temp FROM unfolded;

CREATE INDEX alarms ON readings (sensor_id, day, temp) WHERE temp > -15;
