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
  max(c.records) - count(p.payment_id) - (SELECT count(*) FROM raw_payments_malformed AS m WHERE m._file = c.file) AS records_missing,
  (SELECT count(*) FROM raw_payments_malformed AS m WHERE m._file = c.file) AS unreadable,
  sum(c.total) AS control_total,
  coalesce(sum(CASE p.kind WHEN 'refund' THEN -p.amount ELSE p.amount END), 0) AS received_total,
  sum(c.total) - coalesce(sum(CASE p.kind WHEN 'refund' THEN -p.amount ELSE p.amount END), 0) AS difference
FROM raw_control AS c
LEFT JOIN clean_payments AS p ON p._file = c.file
GROUP BY c.file
ORDER BY c.file;
