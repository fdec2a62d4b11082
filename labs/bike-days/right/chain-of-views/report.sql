DROP VIEW IF EXISTS numbered;
CREATE VIEW numbered AS
SELECT
  day,
  substr(day, 1, 7) AS month,
  rides,
  row_number() OVER (ORDER BY day) AS position,
  sum(rides) OVER (ORDER BY day) AS so_far
FROM days;

-- Differences of running totals: the last seven days are the total up to today less the total a week ago.
-- name: daily_rides
SELECT
  t.day,
  t.rides,
  CASE WHEN t.position > 6 THEN (t.so_far - coalesce(w.so_far, 0)) * 1.0 / 7 END AS avg_7d,
  t.so_far - (SELECT first.so_far - first.rides FROM numbered AS first WHERE first.month = t.month ORDER BY first.day LIMIT 1) AS month_to_date
FROM numbered AS t
LEFT JOIN numbered AS w ON w.position = t.position - 7
ORDER BY t.day;

-- name: busiest_days
SELECT month, place, day, rides
FROM (SELECT month, day, rides, rank() OVER (PARTITION BY month ORDER BY rides DESC) AS place FROM numbered WHERE rides > 0)
WHERE place IN (1, 2, 3)
ORDER BY month, place, day;
