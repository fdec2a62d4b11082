-- Step 3, report: three questions. The answers are right. Look at what they cost.
-- name: sensor_day
SELECT minute / 60 AS hour, count(*) AS readings, min(temp) AS coldest, max(temp) AS warmest
FROM readings
WHERE upper(sensor_id) = 'S-04' AND date(day) = '2026-03-04'
GROUP BY hour
ORDER BY hour;

-- name: inspected
SELECT i.sensor_id, i.day, CAST(i.minute AS INTEGER) AS minute, CAST(i.by_hand AS REAL) AS by_hand, r.temp AS logged
FROM raw_inspections AS i
LEFT JOIN readings AS r
  ON upper(r.sensor_id) = i.sensor_id AND r.day || ' ' || r.minute = i.day || ' ' || i.minute
ORDER BY i.day, CAST(i.minute AS INTEGER), i.sensor_id;

-- name: too_warm
SELECT upper(sensor_id) AS sensor_id, day, count(*) AS minutes, max(temp) AS warmest
FROM readings
WHERE round(temp, 1) > -15
GROUP BY upper(sensor_id), day
ORDER BY upper(sensor_id), day;
