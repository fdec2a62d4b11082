CREATE TABLE IF NOT EXISTS receipts (
  receipt_id  TEXT PRIMARY KEY NOT NULL,
  day         TEXT NOT NULL CHECK (day GLOB '????-??-??'),
  total_cents INTEGER NOT NULL CHECK (total_cents BETWEEN 0 AND 1000000),
  paid_by     TEXT NOT NULL CHECK (paid_by IN ('cash', 'card'))
) STRICT;

CREATE TABLE IF NOT EXISTS rejects (
  _file TEXT, _line INTEGER, reason TEXT, PRIMARY KEY (_file, _line)
);

BEGIN;

WITH amounts AS (
  SELECT *, ltrim(replace(trim(total), ',', '.'), '€ ') AS amount FROM raw_receipts
)
INSERT INTO receipts (receipt_id, day, total_cents, paid_by)
SELECT trim(receipt_id), strftime('%Y-%m-%d', trim(sold_at)), CAST(printf('%.0f', amount * 100) AS INTEGER), lower(trim(paid_by))
FROM amounts
WHERE length(amount) > 0
ON CONFLICT (receipt_id) DO UPDATE SET
  day = excluded.day, total_cents = excluded.total_cents, paid_by = excluded.paid_by;

INSERT OR REPLACE INTO rejects
SELECT _file, _line, 'no total' FROM raw_receipts WHERE length(trim(total)) = 0;

INSERT OR REPLACE INTO rejects
SELECT _file, _line, 'malformed record' FROM raw_receipts_malformed;

COMMIT;
