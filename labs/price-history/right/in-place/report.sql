DROP VIEW IF EXISTS priced_sales;
CREATE VIEW priced_sales AS
SELECT s.sale_id, substr(s.sold_at, 1, 10) AS day, CAST(s.quantity AS INTEGER) AS quantity, h.price_kopecks, l.price_kopecks AS latest
FROM raw_sales AS s
LEFT JOIN price_history AS h ON h.sku = s.sku AND s.sold_at >= h.valid_from AND s.sold_at < ifnull(h.valid_to, '9999-12-31')
LEFT JOIN (SELECT sku, price_kopecks, max(valid_from) FROM price_history GROUP BY sku) AS l ON l.sku = s.sku;

SELECT count(*) FROM priced_sales;

-- name: revenue_by_day
SELECT day, count(*) AS sales, count(*) FILTER (WHERE price_kopecks IS NULL) AS unpriced,
  ifnull(sum(quantity * price_kopecks) / 100.0, 0) AS revenue,
  ifnull(sum(quantity * latest) / 100.0, 0) AS at_latest_prices
FROM priced_sales GROUP BY day ORDER BY day;
