-- Step 2, load: one row for each sensor and minute.
DROP TABLE IF EXISTS readings;
CREATE TABLE readings (
  sensor_id TEXT    NOT NULL,
  day       TEXT    NOT NULL,
  minute    INTEGER NOT NULL,
  temp      REAL    NOT NULL
) STRICT;

-- A line that held for 12 minutes becomes 12 rows: its minute + 0, + 1, … + 11. You need not change this.
WITH RECURSIVE offsets (n) AS (
  SELECT 0
  UNION ALL
  SELECT n + 1 FROM offsets WHERE n < (SELECT max(held) FROM clean_log)
)
INSERT INTO readings (sensor_id, day, minute, temp)
SELECT sensor_id, day, minute + n, temp
FROM clean_log
JOIN offsets ON n < held;

-- One index for each column that somebody asked for, over the years.
CREATE INDEX readings_sensor ON readings (sensor_id);
CREATE INDEX readings_day    ON readings (day);
CREATE INDEX readings_temp   ON readings (temp);
