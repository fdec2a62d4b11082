-- name: sales_by_day
SELECT ordered_on AS day, sum(sold) AS sold, sum(paid) AS paid, sum(sold) - sum(paid) AS open, count(order_id) AS orders
FROM order_balances
GROUP BY 1
ORDER BY 1;

-- name: reconciliation
WITH lines AS (
  SELECT file, records + 0 AS records, 0 AS unreadable, total + 0 AS control_total, 0 AS received_total FROM raw_control
  UNION ALL
  SELECT _file, -1, 0, 0, CASE kind WHEN 'payment' THEN amount ELSE -amount END FROM clean_payments
  UNION ALL
  SELECT _file, -1, 1, 0, 0 FROM raw_payments_malformed
)
SELECT
  file,
  sum(records) AS records_missing,
  sum(unreadable) AS unreadable,
  sum(control_total) AS control_total,
  sum(received_total) AS received_total,
  sum(control_total - received_total) AS difference
FROM lines
WHERE file IN (SELECT file FROM raw_control)
GROUP BY file
ORDER BY file;
