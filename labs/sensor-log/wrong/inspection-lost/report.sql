-- name: sensor_day
SELECT minute / 60 AS hour, count(*) AS readings, min(temp) AS coldest, max(temp) AS warmest
FROM readings
WHERE sensor_id = 'S-04' AND day = '2026-03-04'
GROUP BY hour
ORDER BY hour;

-- name: inspected
SELECT i.sensor_id, i.day, CAST(i.minute AS INTEGER) AS minute, CAST(i.by_hand AS REAL) AS by_hand, r.temp AS logged
FROM raw_inspections AS i
JOIN readings AS r
  ON r.sensor_id = i.sensor_id AND r.day = i.day AND r.minute = CAST(i.minute AS INTEGER)
ORDER BY i.day, CAST(i.minute AS INTEGER), i.sensor_id;

-- name: too_warm
SELECT sensor_id, day, count(*) AS minutes, max(temp) AS warmest
FROM readings
WHERE temp > -15
GROUP BY sensor_id, day
ORDER BY sensor_id, day;
