CREATE TABLE IF NOT EXISTS receipts (
  receipt_id  TEXT    PRIMARY KEY,
  day         TEXT    NOT NULL,
  total_cents INTEGER NOT NULL CHECK (total_cents >= 0),
  paid_by     TEXT    NOT NULL CHECK (paid_by IN ('card', 'cash'))
) STRICT;

INSERT OR REPLACE INTO receipts
SELECT receipt_id, day, total_cents, paid_by FROM clean_receipts WHERE total_cents IS NOT NULL;

CREATE TABLE IF NOT EXISTS rejects (_file TEXT, _line INTEGER, reason TEXT);

INSERT INTO rejects
SELECT _file, _line, 'no total' FROM clean_receipts WHERE total_cents IS NULL
UNION ALL
SELECT _file, _line, 'malformed record' FROM raw_receipts_malformed;
