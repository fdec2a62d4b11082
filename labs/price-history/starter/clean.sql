-- Step 1, clean: one row per change, with real types.
-- This runs as it is, but it knows only one of the two clerks.
DROP VIEW IF EXISTS clean_changes;

CREATE VIEW clean_changes AS
SELECT
  _file,
  _line,
  CAST(change_no AS INTEGER)                            AS change_no,
  sku,
  CAST(round(CAST(price AS REAL) * 100) AS INTEGER)     AS price_kopecks,
  valid_from,
  noted_at
FROM raw_price_changes;
