-- Step 3, report: one row per day, in order.
-- name: totals_by_day
SELECT
  substr(booked_at, 1, 10) AS day,
  count(*)                 AS payments,
  sum(cents)               AS cents,
  'final'                  AS status
FROM payments
GROUP BY substr(booked_at, 1, 10)
ORDER BY day;
