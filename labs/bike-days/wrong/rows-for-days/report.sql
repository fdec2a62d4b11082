-- The windows run over the days that have rides; the calendar comes too late.
DROP VIEW IF EXISTS busy;
CREATE VIEW busy AS
SELECT
  day,
  count(*) OVER week AS n,
  avg(rides) OVER week AS average,
  sum(rides) OVER (PARTITION BY substr(day, 1, 7) ORDER BY day) AS so_far
FROM (SELECT day, count(*) AS rides FROM rides GROUP BY day)
WINDOW week AS (ORDER BY day ROWS 6 PRECEDING);

-- name: daily_rides
SELECT
  d.day,
  d.rides,
  (SELECT CASE WHEN n = 7 THEN average END FROM busy AS b WHERE b.day <= d.day ORDER BY b.day DESC LIMIT 1) AS avg_7d,
  (SELECT so_far FROM busy AS b WHERE b.day <= d.day AND substr(b.day, 1, 7) = substr(d.day, 1, 7) ORDER BY b.day DESC LIMIT 1) AS month_to_date
FROM days AS d
ORDER BY d.day;

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
