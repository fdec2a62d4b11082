-- Step 1, clean: one row per record, with real types.
-- This runs as it is, but it believes everything the file says.
DROP VIEW IF EXISTS clean_receipts;

CREATE VIEW clean_receipts AS
SELECT
  _file,
  _line,
  receipt_id,
  substr(sold_at, 1, 10)                 AS day,
  CAST(CAST(total AS REAL) * 100 AS INTEGER) AS total_cents,
  paid_by
FROM raw_receipts;
