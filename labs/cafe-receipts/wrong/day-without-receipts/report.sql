-- name: revenue_by_day
SELECT o.day, count(*) AS receipts, sum(r.total_cents) / 100.0 AS revenue
FROM raw_opening_days AS o
JOIN receipts AS r ON r.day = o.day
GROUP BY o.day
ORDER BY o.day;
