-- Another way: no window function anywhere.
DROP TABLE IF EXISTS clean_changes;
CREATE TABLE clean_changes AS
SELECT
  _file, _line, CAST(change_no AS INTEGER) AS change_no, sku,
  CASE WHEN price GLOB '*[0-9]*'
    THEN CAST(printf('%.0f', 100.0 * replace(replace(replace(trim(price, ' ₽' || char(160)), char(160), ''), ' ', ''), ',', '.')) AS INTEGER)
  END AS price_kopecks,
  CASE instr(valid_from, '.')
    WHEN 0 THEN valid_from
    ELSE printf('%s-%s-%s', substr(valid_from, -4), substr(valid_from, 4, 2), substr(valid_from, 1, 2))
  END AS valid_from,
  noted_at
FROM raw_price_changes;
