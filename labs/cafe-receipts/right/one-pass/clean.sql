-- Another way: one table with a verdict for every record, malformed ones included.
DROP TABLE IF EXISTS judged;
CREATE TABLE judged AS
SELECT
  _file,
  _line,
  trim(receipt_id) AS receipt_id,
  date(substr(trim(sold_at), 1, 10)) AS day,
  CAST(round(100.0 * trim(replace(replace(total, ',', '.'), '€', ''))) AS INTEGER) AS total_cents,
  CASE upper(trim(paid_by)) WHEN 'CARD' THEN 'card' ELSE 'cash' END AS paid_by,
  CASE WHEN trim(total) = '' THEN 'no total' END AS reason
FROM raw_receipts
UNION ALL
SELECT _file, _line, NULL, NULL, NULL, NULL, 'malformed record'
FROM raw_receipts_malformed;
