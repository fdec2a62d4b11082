DROP VIEW IF EXISTS clean_changes;

CREATE VIEW clean_changes AS
WITH plain AS (
  SELECT
    *,
    -- Blanks between thousands go, both kinds; the ₽ may stay behind the number, where CAST stops.
    replace(replace(replace(price, char(160), ''), ' ', ''), ',', '.') AS amount
  FROM raw_price_changes
)
SELECT
  _file,
  _line,
  CAST(change_no AS INTEGER) AS change_no,
  sku,
  CASE WHEN price GLOB '*[0-9]*' THEN CAST(round(CAST(amount AS REAL) * 100) AS INTEGER) END AS price_kopecks,
  CASE
    WHEN valid_from LIKE '__.__.____' THEN substr(valid_from, 7) || '-' || substr(valid_from, 4, 2) || '-' || substr(valid_from, 1, 2)
    ELSE valid_from
  END AS valid_from,
  noted_at
FROM plain;
