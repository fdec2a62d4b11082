-- name: totals_by_day
WITH slowest AS (
  -- A provider without a mark has sent nothing yet: no day is final.
  SELECT CASE WHEN count(mark) = count(*) THEN date(max(mark), '-3 days') END AS window_from FROM marks
)
SELECT
  substr(p.booked_at, 1, 10) AS day,
  count(*)                   AS payments,
  sum(p.cents)               AS cents,
  CASE WHEN substr(p.booked_at, 1, 10) < s.window_from THEN 'final' ELSE 'open' END AS status
FROM payments AS p
CROSS JOIN slowest AS s
GROUP BY substr(p.booked_at, 1, 10)
ORDER BY day;
