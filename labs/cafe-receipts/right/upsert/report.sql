DROP VIEW IF EXISTS daily;
CREATE VIEW daily AS
SELECT day, count(*) AS receipts, sum(total_cents) AS cents FROM receipts GROUP BY day;

-- name: revenue_by_day
SELECT revenue, day, receipts FROM (
  SELECT day, receipts, cents / 100.0 AS revenue FROM daily
  UNION ALL
  SELECT day, 0, 0.0 FROM raw_opening_days WHERE day NOT IN (SELECT day FROM daily)
)
ORDER BY day;
