DROP TABLE IF EXISTS clean_changes;
CREATE TABLE clean_changes AS
WITH bare AS (
  SELECT *, replace(replace(replace(replace(price, '₽', ''), char(160), ''), ' ', ''), ',', '.') AS digits FROM raw_price_changes
)
SELECT noted_at,
       CASE substr(valid_from, 3, 1) WHEN '.' THEN concat_ws('-', substr(valid_from, 7), substr(valid_from, 4, 2), substr(valid_from, 1, 2)) ELSE valid_from END AS valid_from,
       iif(digits GLOB '*[0-9]*', CAST(digits * 100 + 0.5 AS INTEGER), NULL) AS price_kopecks,
       sku, CAST(change_no AS INTEGER) AS change_no, _line, _file
FROM bare;
