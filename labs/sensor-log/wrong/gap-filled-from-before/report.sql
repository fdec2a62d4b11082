-- name: sensor_day
WITH s AS (SELECT minute / 60 AS hour, temp FROM readings WHERE day = '2026-03-04' AND sensor_id = 'S-04')
SELECT hour, COUNT(*) AS readings, MIN(temp) AS coldest, MAX(temp) AS warmest FROM s GROUP BY hour ORDER BY hour;

-- name: inspected
SELECT sensor_id, day, CAST(minute AS INT) AS minute, CAST(by_hand AS REAL) AS by_hand,
       (SELECT temp FROM readings r WHERE r.day = i.day AND r.sensor_id = i.sensor_id AND r.minute <= CAST(i.minute AS INT) ORDER BY r.minute DESC LIMIT 1) AS logged
FROM raw_inspections AS i
ORDER BY 2, 3, 1;

-- name: too_warm
SELECT sensor_id, day, COUNT(*) AS minutes, MAX(temp) AS warmest
FROM readings
WHERE temp > -15
GROUP BY sensor_id, day
ORDER BY sensor_id, day;
