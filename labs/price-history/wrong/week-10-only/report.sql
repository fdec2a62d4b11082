-- name: revenue_by_day
SELECT
  substr(s.sold_at, 1, 10)                                         AS day,
  count(*)                                                         AS sales,
  count(*) - count(then_.sku)                                      AS unpriced,
  coalesce(sum(s.quantity * then_.price_kopecks), 0) / 100.0       AS revenue,
  coalesce(sum(s.quantity * latest.price_kopecks), 0) / 100.0      AS at_latest_prices
FROM raw_sales AS s
LEFT JOIN price_history AS then_
  ON then_.sku = s.sku
  AND s.sold_at >= then_.valid_from
  AND (s.sold_at < then_.valid_to OR then_.valid_to IS NULL)
LEFT JOIN price_history AS latest
  ON latest.sku = s.sku
  AND latest.valid_to IS NULL
WHERE s.sold_at < '2026-03-09'
GROUP BY day
ORDER BY day;
