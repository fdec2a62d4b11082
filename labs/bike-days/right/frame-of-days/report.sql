-- A frame that measures days and not rows: it would even bear a calendar with holes.
-- name: daily_rides
SELECT
  day,
  rides,
  iif(
    julianday(day) - (SELECT julianday(min(day)) FROM days) >= 6,
    round(sum(rides) OVER (ORDER BY julianday(day) RANGE BETWEEN 6 PRECEDING AND CURRENT ROW) / 7.0, 2),
    NULL
  ) AS avg_7d,
  sum(rides) OVER (PARTITION BY strftime('%Y-%m', day) ORDER BY day ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS month_to_date
FROM days
ORDER BY day ASC;

-- name: busiest_days
SELECT month, place, day, rides
FROM (
  SELECT *, 1 + count(*) OVER (PARTITION BY month ORDER BY rides DESC GROUPS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS place
  FROM (SELECT strftime('%Y-%m', day) AS month, day, rides FROM days)
)
WHERE place < 4 AND rides <> 0
ORDER BY 1, 2, 3;
