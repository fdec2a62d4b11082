DROP VIEW IF EXISTS clean_changes;

CREATE VIEW clean_changes AS
WITH plain AS (
  SELECT
    *,
    -- '1 290,00 ₽' with blanks that do not break, and '1290.00', are the same money.
    replace(replace(replace(replace(price, char(160), ''), ' ', ''), '₽', ''), ',', '.') AS amount
  FROM raw_price_changes
)
SELECT
  _file,
  _line,
  CAST(change_no AS INTEGER) AS change_no,
  sku,
  CASE WHEN price GLOB '*[0-9]*' THEN CAST(round(CAST(amount AS REAL) * 100) AS INTEGER) END AS price_kopecks,
  CASE
    WHEN valid_from LIKE '__.__.____' THEN substr(valid_from, 7, 4) || '-' || substr(valid_from, 4, 2) || '-' || substr(valid_from, 1, 2)
    ELSE valid_from
  END AS valid_from,
  noted_at
FROM plain;
