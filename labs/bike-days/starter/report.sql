-- Step 3, report: two results, each named by the comment above it.
-- name: daily_rides
SELECT
  day,
  rides,
  avg(rides) OVER (ORDER BY day ROWS 6 PRECEDING) AS avg_7d,
  sum(rides) OVER (ORDER BY day)                  AS month_to_date
FROM days
ORDER BY day;

-- name: busiest_days
SELECT
  substr(day, 1, 7) AS month,
  row_number() OVER (ORDER BY rides DESC) AS place,
  day,
  rides
FROM days
ORDER BY place
LIMIT 3;
