CREATE TABLE IF NOT EXISTS payments (
  cents INT NOT NULL, booked_at TEXT NOT NULL, payment_id TEXT NOT NULL, provider TEXT NOT NULL,
  UNIQUE (payment_id, provider)
);
CREATE TABLE IF NOT EXISTS too_late (booked_at TEXT, payment_id TEXT, provider TEXT);
CREATE TABLE IF NOT EXISTS marks (mark TEXT, provider TEXT UNIQUE NOT NULL);

BEGIN IMMEDIATE;

INSERT INTO marks (provider)
SELECT column1 FROM (VALUES ('wallet'), ('card'), ('bank'))
EXCEPT SELECT provider FROM marks;

-- Old and known nowhere.
INSERT INTO too_late (provider, payment_id, booked_at)
SELECT c.provider, c.payment_id, c.booked_at
FROM clean_payments AS c, marks AS m
WHERE m.provider = c.provider
  AND julianday(m.mark, 'start of day') - julianday(c.day) > 3
  AND NOT EXISTS (SELECT 1 FROM payments AS p WHERE p.provider = c.provider AND p.payment_id = c.payment_id)
  AND NOT EXISTS (SELECT 1 FROM too_late AS t WHERE t.provider = c.provider AND t.payment_id = c.payment_id);

INSERT OR IGNORE INTO payments (provider, payment_id, booked_at, cents)
SELECT c.provider, c.payment_id, c.booked_at, c.cents
FROM clean_payments AS c
LEFT JOIN too_late AS t ON t.provider = c.provider AND t.payment_id = c.payment_id
WHERE t.payment_id IS NULL;

UPDATE marks SET mark = newest FROM (SELECT provider AS who, max(booked_at) AS newest FROM payments GROUP BY provider) WHERE who = provider AND mark IS NOT newest;

END;
