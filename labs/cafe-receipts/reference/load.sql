DROP TABLE IF EXISTS receipts;
CREATE TABLE receipts (
  receipt_id  TEXT    PRIMARY KEY,
  day         TEXT    NOT NULL,
  total_cents INTEGER NOT NULL CHECK (total_cents >= 0),
  paid_by     TEXT    NOT NULL CHECK (paid_by IN ('card', 'cash'))
) STRICT;

INSERT INTO receipts (receipt_id, day, total_cents, paid_by)
SELECT receipt_id, day, total_cents, paid_by
FROM clean_receipts
WHERE total_cents IS NOT NULL;

DROP TABLE IF EXISTS rejects;
CREATE TABLE rejects (
  _file  TEXT    NOT NULL,
  _line  INTEGER NOT NULL,
  reason TEXT    NOT NULL,
  PRIMARY KEY (_file, _line)
) STRICT;

INSERT INTO rejects (_file, _line, reason)
SELECT _file, _line, 'no total'
FROM clean_receipts
WHERE total_cents IS NULL
UNION ALL
SELECT _file, _line, 'malformed record'
FROM raw_receipts_malformed;
