-- name: revenue_by_day
SELECT
  o.day,
  count(r.receipt_id)                     AS receipts,
  coalesce(sum(r.total_cents), 0) / 100 AS revenue
FROM raw_opening_days AS o
LEFT JOIN receipts AS r ON r.day = o.day
GROUP BY o.day
ORDER BY o.day;
