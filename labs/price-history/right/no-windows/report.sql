-- The latest version that had begun: valid_to is not needed to read the history.
SELECT
  date(sold_at) AS day,
  count(*) AS sales,
  sum(price IS NULL) AS unpriced,
  total(quantity * price) / 100 AS revenue,
  total(quantity * latest) / 100 AS at_latest_prices
FROM (
  SELECT
    sold_at,
    quantity,
    (SELECT price_kopecks FROM price_history AS h WHERE h.sku = s.sku AND h.valid_from <= s.sold_at ORDER BY h.valid_from DESC LIMIT 1) AS price,
    (SELECT price_kopecks FROM price_history AS h WHERE h.sku = s.sku ORDER BY h.valid_from DESC LIMIT 1) AS latest
  FROM raw_sales AS s
)
GROUP BY 1
ORDER BY 1;
