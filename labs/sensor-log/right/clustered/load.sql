-- The table is its own index: its rows lie in the order of the key, and no second copy of them is kept.
CREATE TABLE IF NOT EXISTS readings (
  sensor_id TEXT    NOT NULL CHECK (sensor_id = upper(sensor_id)),
  day       TEXT    NOT NULL,
  minute    INTEGER NOT NULL CHECK (minute BETWEEN 0 AND 1439),
  temp      REAL    NOT NULL,
  PRIMARY KEY (sensor_id, day, minute)
) STRICT, WITHOUT ROWID;

CREATE INDEX IF NOT EXISTS warm ON readings (sensor_id, day, temp) WHERE temp > -15.0;

BEGIN;
DELETE FROM readings;
WITH RECURSIVE numbers (n) AS (
  SELECT 0 UNION ALL SELECT n + 1 FROM numbers WHERE n < (SELECT max(CAST(held AS INTEGER)) FROM raw_log)
)
INSERT INTO readings
SELECT upper(w.sensor_id), w.day, w.minute + n, CAST(w.temp AS REAL)
FROM numbers CROSS JOIN raw_log AS w
WHERE length(w.temp) > 0 AND n < CAST(w.held AS INTEGER);
COMMIT;
