DROP VIEW IF EXISTS clean_sales;

CREATE VIEW clean_sales AS
WITH plain AS (
  SELECT
    trim(sale_id)                AS sale_id,
    substr(trim(sold_at), 1, 10) AS day,
    trim(shop)                   AS shop,
    -- '-₩12,000', '12,000' and '12000' are whole won: no decimals to lose.
    replace(replace(trim(amount), '₩', ''), ',', '') AS amount
  FROM raw_sales
)
SELECT
  sale_id,
  day,
  shop,
  CAST(amount AS INTEGER) AS won
FROM plain;
