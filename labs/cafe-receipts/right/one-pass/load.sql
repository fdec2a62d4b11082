DROP TABLE IF EXISTS receipts;
CREATE TABLE receipts (
  receipt_id  TEXT NOT NULL UNIQUE,
  day         TEXT NOT NULL,
  total_cents INTEGER NOT NULL,
  paid_by     TEXT NOT NULL,
  CONSTRAINT total_is_not_negative CHECK (total_cents >= 0),
  CONSTRAINT paid_by_is_known CHECK (paid_by = 'card' OR paid_by = 'cash')
) STRICT;
INSERT INTO receipts
SELECT receipt_id, day, total_cents, paid_by FROM judged WHERE reason IS NULL;

DROP TABLE IF EXISTS rejects;
CREATE TABLE rejects (reason TEXT, _file TEXT, _line INTEGER);
INSERT INTO rejects
SELECT reason, _file, _line FROM judged WHERE reason IS NOT NULL;
