DROP VIEW IF EXISTS net;
CREATE VIEW net AS SELECT _file, CASE kind WHEN 'refund' THEN -amount ELSE amount END AS won FROM clean_payments;

-- name: reconciliation
SELECT file, records - came - unreadable AS records_missing, unreadable, control_total, received_total, control_total - received_total AS difference
FROM (
  SELECT
    file,
    CAST(records AS INTEGER) AS records,
    (SELECT count(*) FROM net WHERE net._file = c.file) AS came,
    (SELECT count(*) FROM raw_payments_malformed AS m WHERE m._file = c.file) AS unreadable,
    CAST(total AS INTEGER) AS control_total,
    (SELECT coalesce(sum(won), 0) FROM net WHERE net._file = c.file) AS received_total
  FROM raw_control AS c
)
ORDER BY file;

-- name: sales_by_day
SELECT DISTINCT
  ordered_on AS day,
  count(*) OVER days AS orders,
  sum(sold) OVER days AS sold,
  sum(paid) OVER days AS paid,
  sum(open) OVER days AS open
FROM order_balances
WINDOW days AS (PARTITION BY ordered_on)
ORDER BY ordered_on;
