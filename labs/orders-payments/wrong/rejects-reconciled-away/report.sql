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
WITH received AS (
  SELECT _file, count(*) AS records, sum(CASE kind WHEN 'refund' THEN -amount ELSE amount END) AS won
  FROM clean_payments
  WHERE order_id IN (SELECT order_id FROM payments)
  GROUP BY _file
),
unreadable AS (
  SELECT _file, count(*) AS records
  FROM raw_payments_malformed
  GROUP BY _file
)
SELECT
  c.file,
  CAST(c.records AS INTEGER) - coalesce(r.records, 0) - coalesce(u.records, 0) AS records_missing,
  coalesce(u.records, 0)                                                       AS unreadable,
  CAST(c.total AS INTEGER)                                                     AS control_total,
  coalesce(r.won, 0)                                                           AS received_total,
  CAST(c.total AS INTEGER) - coalesce(r.won, 0)                                AS difference
FROM raw_control AS c
LEFT JOIN received AS r ON r._file = c.file
LEFT JOIN unreadable AS u ON u._file = c.file
ORDER BY c.file;
