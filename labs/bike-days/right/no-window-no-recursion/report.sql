-- name: daily_rides
SELECT
  d.day,
  d.rides,
  CASE WHEN count(w.day) = 7 THEN sum(w.rides) / 7.0 END AS avg_7d,
  (SELECT sum(m.rides) FROM days AS m WHERE m.day BETWEEN date(d.day, 'start of month') AND d.day) AS month_to_date
FROM days AS d
JOIN days AS w ON w.day BETWEEN date(d.day, '-6 days') AND d.day
GROUP BY d.day
ORDER BY d.day;

-- name: busiest_days
SELECT substr(d.day, 1, 7) AS month, count(b.day) + 1 AS place, d.day, d.rides
FROM days AS d
LEFT JOIN days AS b ON substr(b.day, 1, 7) = substr(d.day, 1, 7) AND b.rides > d.rides
WHERE d.rides > 0
GROUP BY d.day
HAVING count(b.day) < 3
ORDER BY month, place, d.day;
