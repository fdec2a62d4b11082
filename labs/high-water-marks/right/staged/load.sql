-- Sorts the extract into new, old and known first, then moves each part.
CREATE TABLE IF NOT EXISTS payments (
  provider TEXT NOT NULL, payment_id TEXT NOT NULL, booked_at TEXT NOT NULL, cents INTEGER NOT NULL, PRIMARY KEY (provider, payment_id)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS too_late (provider TEXT, payment_id TEXT, booked_at TEXT);
CREATE TABLE IF NOT EXISTS marks (provider TEXT PRIMARY KEY, mark TEXT);

BEGIN;

CREATE TEMP TABLE extract AS
WITH known AS (
  SELECT provider, payment_id FROM payments
  UNION ALL
  SELECT provider, payment_id FROM too_late
),
fresh AS (
  SELECT DISTINCT provider, payment_id, booked_at, day, cents
  FROM clean_payments AS c
  WHERE NOT EXISTS (SELECT 1 FROM known AS k WHERE k.provider = c.provider AND k.payment_id = c.payment_id)
)
SELECT f.*, coalesce(f.day < date(m.mark, '-3 days'), 0) AS is_late
FROM fresh AS f LEFT JOIN marks AS m ON m.provider = f.provider;

INSERT INTO payments SELECT provider, payment_id, booked_at, cents FROM extract WHERE is_late = 0;
INSERT INTO too_late SELECT provider, payment_id, booked_at FROM extract WHERE is_late = 1;

DELETE FROM marks;
INSERT INTO marks (provider, mark)
SELECT f.provider, max(p.booked_at)
FROM (SELECT 'card' AS provider UNION SELECT 'bank' UNION SELECT 'wallet') AS f
LEFT JOIN payments AS p ON p.provider = f.provider
GROUP BY f.provider;

DROP TABLE extract;

COMMIT;
