DROP VIEW IF EXISTS clean_sales;
CREATE VIEW clean_sales AS
WITH t AS (SELECT trim(sale_id) AS sale_id, date(trim(sold_at)) AS day, trim(shop) AS shop, trim(replace(replace(amount, ',', ''), '₩', '')) AS figures FROM raw_sales)
SELECT sale_id, day, shop, CASE figures WHEN '' THEN NULL ELSE figures + 0 END AS won FROM t;
