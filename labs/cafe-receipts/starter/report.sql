-- Step 3, report: one row per opening day, in order.
-- name: revenue_by_day
SELECT
  day,
  count(*)               AS receipts,
  sum(total_cents) / 100 AS revenue
FROM receipts
GROUP BY day
ORDER BY day;
