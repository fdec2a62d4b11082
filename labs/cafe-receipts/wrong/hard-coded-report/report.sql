-- name: revenue_by_day
WITH days (day, receipts, revenue) AS (
  VALUES
    ('2026-03-02', 32, 150.95),
    ('2026-03-03', 38, 126.75),
    ('2026-03-04', 37, 193.85),
    ('2026-03-05', 0, 0),
    ('2026-03-06', 45, 224.45),
    ('2026-03-07', 49, 255.95)
)
SELECT day, receipts, revenue FROM days ORDER BY day;
