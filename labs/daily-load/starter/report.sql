-- Step 3, report: one row per day, in order.
-- name: sales_by_day
SELECT
  day,
  count(*) AS sales,
  sum(won) AS won
FROM sales
GROUP BY day
ORDER BY day;
