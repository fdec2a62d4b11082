DROP VIEW IF EXISTS clean_sales;

CREATE VIEW clean_sales AS
WITH plain AS (
  SELECT
    trim(sale_id)                AS sale_id,
    substr(trim(sold_at), 1, 10) AS day,
    trim(shop)                   AS shop,
    replace(trim(amount), '₩', '') AS amount
  FROM raw_sales
)
SELECT
  sale_id,
  day,
  shop,
  CASE WHEN amount <> '' THEN CAST(amount AS INTEGER) END AS won
FROM plain;
