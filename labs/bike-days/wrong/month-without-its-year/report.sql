-- name: daily_rides
SELECT d.day, d.rides,
       (SELECT CASE count(*) WHEN 7 THEN sum(w.rides) / 7.0 END FROM days AS w WHERE w.day BETWEEN date(d.day, '-6 days') AND d.day) AS avg_7d,
       sum(d.rides) OVER (PARTITION BY strftime('%m', d.day) ORDER BY d.day) AS month_to_date
FROM days AS d
ORDER BY d.day;

-- name: busiest_days
SELECT * FROM (
  SELECT strftime('%Y-%m', d.day) AS month,
         1 + (SELECT count(*) FROM days AS b WHERE substr(b.day, 1, 7) = substr(d.day, 1, 7) AND b.rides > d.rides) AS place,
         d.day, d.rides
  FROM days AS d WHERE d.rides <> 0
) WHERE place < 4
ORDER BY month, place, day;
