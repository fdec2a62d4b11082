DROP VIEW IF EXISTS hourly;
CREATE VIEW hourly AS
SELECT sensor_id, day, minute / 60 AS hour, count(*) AS readings, min(temp) AS coldest, max(temp) AS warmest
FROM readings
GROUP BY sensor_id, day, minute / 60;

-- name: sensor_day
SELECT hour, readings, coldest, warmest
FROM hourly
WHERE sensor_id = 'S-04' AND day = '2026-03-04'
ORDER BY hour;

-- name: inspected
WITH visits AS MATERIALIZED (
  SELECT sensor_id, day, CAST(minute AS INTEGER) AS minute, CAST(by_hand AS REAL) AS by_hand FROM raw_inspections
)
SELECT v.*, r.temp AS logged
FROM visits AS v
LEFT JOIN readings AS r USING (sensor_id, day, minute)
ORDER BY v.day, v.minute, v.sensor_id;

-- The log has one decimal: above -15.0 is -14.9 and more.
-- name: too_warm
SELECT sensor_id, day, count(*) AS minutes, max(temp) AS warmest
FROM readings
WHERE temp >= -14.95
GROUP BY sensor_id, day
ORDER BY sensor_id, day;
