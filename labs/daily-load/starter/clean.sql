-- Step 1, clean: one row per sale of the newest delivery. raw_sales holds no other.
DROP VIEW IF EXISTS clean_sales;

CREATE VIEW clean_sales AS
SELECT
  trim(sale_id)                AS sale_id,
  substr(trim(sold_at), 1, 10) AS day,
  trim(shop)                   AS shop,
  CAST(replace(replace(trim(amount), '₩', ''), ',', '') AS INTEGER) AS won
FROM raw_sales;
