-- Step 2, load: tables that refuse nonsense, good rows in one, the rest in the other.
DROP TABLE IF EXISTS receipts;
CREATE TABLE receipts (
  receipt_id,
  day,
  total_cents,
  paid_by
);

INSERT INTO receipts
SELECT receipt_id, day, total_cents, paid_by
FROM clean_receipts;

DROP TABLE IF EXISTS rejects;
CREATE TABLE rejects (
  _file  TEXT,
  _line  INTEGER,
  reason TEXT
);
