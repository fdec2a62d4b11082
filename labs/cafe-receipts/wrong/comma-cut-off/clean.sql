DROP VIEW IF EXISTS clean_receipts;

CREATE VIEW clean_receipts AS
WITH plain AS (
  SELECT
    _file,
    _line,
    trim(receipt_id)             AS receipt_id,
    substr(trim(sold_at), 1, 10) AS day,
    -- '€ 4.50', '4,50' and ' 4.50 ' are the same money: keep the number, with a point.
    replace(replace(total, '€', ''), ' ', '') AS amount,
    lower(trim(paid_by))         AS paid_by
  FROM raw_receipts
)
SELECT
  _file,
  _line,
  receipt_id,
  day,
  -- An empty text is not NULL and not zero: nobody wrote the total down.
  CASE WHEN amount <> '' THEN CAST(round(CAST(amount AS REAL) * 100) AS INTEGER) END AS total_cents,
  paid_by
FROM plain;
