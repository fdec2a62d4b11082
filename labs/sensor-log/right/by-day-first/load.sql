DROP TABLE IF EXISTS readings;
CREATE TABLE readings (day TEXT NOT NULL, minute INTEGER NOT NULL, sensor_id TEXT NOT NULL, temp REAL NOT NULL) STRICT;

-- The indexes first, and the other column in front: equality on both finds the same rows.
CREATE UNIQUE INDEX one_reading_a_minute ON readings (day, sensor_id, minute, temp);
CREATE INDEX alarms ON readings (sensor_id, day) WHERE temp >= -14.95;

WITH RECURSIVE walk (sensor_id, day, minute, left_over, temp) AS (
  SELECT sensor_id, day, minute, held, temp FROM clean_log WHERE held > 0
  UNION ALL
  SELECT sensor_id, day, minute + 1, left_over - 1, temp FROM walk WHERE left_over > 1
)
INSERT INTO readings (sensor_id, day, minute, temp)
SELECT sensor_id, day, minute, temp FROM walk ORDER BY day, sensor_id, minute;
