-- name: revenue_by_day
WITH priced AS (
  SELECT date(sold_at) AS day, CAST(quantity AS INTEGER) AS n,
         (SELECT price_kopecks FROM price_history AS h WHERE h.sku = s.sku AND h.valid_from <= s.sold_at ORDER BY h.valid_from DESC LIMIT 1) AS then_k,
         (SELECT price_kopecks FROM price_history AS h WHERE h.sku = s.sku ORDER BY h.valid_from DESC LIMIT 1) AS last_k
  FROM raw_sales AS s
)
SELECT day, count(*) AS sales, count(*) - count(then_k) AS unpriced,
       total(n * then_k) / 100 AS revenue, total(n * last_k) / 100 AS at_latest_prices
FROM priced GROUP BY day ORDER BY day;
