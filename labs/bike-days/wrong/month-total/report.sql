-- name: daily_rides
SELECT
  day,
  rides,
  CASE WHEN count(*) OVER week = 7 THEN avg(rides) OVER week END AS avg_7d,
  sum(rides) OVER month_so_far                                   AS month_to_date
FROM days
WINDOW
  week         AS (ORDER BY day ROWS 6 PRECEDING),
  month_so_far AS (PARTITION BY substr(day, 1, 7))
ORDER BY day;

-- name: busiest_days
WITH ranked AS (
  SELECT
    substr(day, 1, 7) AS month,
    rank() OVER (PARTITION BY substr(day, 1, 7) ORDER BY rides DESC) AS place,
    day,
    rides
  FROM days
)
SELECT month, place, day, rides
FROM ranked
WHERE place <= 3 AND rides > 0
ORDER BY month, place, day;
