-- name: sales_by_day
SELECT SUM("open") AS "open", SUM("paid") AS "paid", SUM("sold") AS "sold", COUNT("order_id") AS "orders", "ordered_on" AS "day"
  FROM "order_balances"
 GROUP BY "ordered_on"
 ORDER BY "ordered_on" ASC;

-- name: reconciliation
SELECT c.file,
       c.records - count(DISTINCT p._line) - count(DISTINCT m._line) AS records_missing,
       count(DISTINCT m._line) AS unreadable,
       CAST(c.total AS INT) AS control_total,
       coalesce(sum(DISTINCT CASE p.kind WHEN 'refund' THEN -p.amount ELSE p.amount END), 0) AS received_total,
       c.total - coalesce(sum(DISTINCT CASE p.kind WHEN 'refund' THEN -p.amount ELSE p.amount END), 0) AS difference
  FROM raw_control c
  LEFT JOIN clean_payments p ON p._file = c.file
  LEFT JOIN raw_payments_malformed m ON m._file = c.file
 GROUP BY c.file, c.records, c.total
 ORDER BY c.file;
