-- Another way: the tables stay and are brought up to date in one transaction.
DROP VIEW IF EXISTS clean_changes;
CREATE VIEW clean_changes AS
SELECT
  _file, _line, change_no + 0 AS change_no, sku, noted_at,
  iif(price GLOB '*[0-9]*', CAST(round(replace(replace(replace(replace(price, ',', '.'), '₽', ''), char(0xA0), ''), ' ', '') * 100) AS INTEGER), NULL) AS price_kopecks,
  iif(valid_from GLOB '??.??.????', substr(valid_from, 7) || '-' || substr(valid_from, 4, 2) || '-' || substr(valid_from, 1, 2), valid_from) AS valid_from
FROM raw_price_changes;
