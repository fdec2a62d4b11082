-- name: sensor_day
WITH one_day AS (SELECT * FROM readings WHERE day = '2026-03-04' AND sensor_id = 'S-04')
SELECT hour, readings, coldest, warmest
FROM (SELECT CAST(minute / 60 AS INTEGER) AS hour, count(temp) AS readings, max(temp) AS warmest, min(temp) AS coldest FROM one_day GROUP BY 1)
ORDER BY 1;

-- name: inspected
SELECT
  sensor_id, day, minute + 0 AS minute, by_hand + 0.0 AS by_hand,
  (SELECT r.temp FROM readings AS r WHERE r.sensor_id = i.sensor_id AND r.day = i.day AND r.minute = i.minute + 0) AS logged
FROM raw_inspections AS i
ORDER BY day, 3, sensor_id;

-- name: too_warm
SELECT sensor_id, day, sum(1) AS minutes, max(temp) AS warmest
FROM readings
WHERE temp > -15.0
GROUP BY 1, 2
ORDER BY 1, 2;
