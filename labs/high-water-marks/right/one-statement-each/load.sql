CREATE TABLE IF NOT EXISTS marks (provider TEXT NOT NULL UNIQUE, mark TEXT);
CREATE TABLE IF NOT EXISTS payments (
  provider TEXT NOT NULL, payment_id TEXT NOT NULL, booked_at TEXT NOT NULL, cents INTEGER NOT NULL, UNIQUE (provider, payment_id)
);
CREATE TABLE IF NOT EXISTS too_late (provider TEXT, payment_id TEXT, booked_at TEXT, PRIMARY KEY (provider, payment_id));

-- No transaction needed: the mark moves last, and everything before it can be repeated.
INSERT OR IGNORE INTO marks VALUES ('card', NULL), ('bank', NULL), ('wallet', NULL);

INSERT OR IGNORE INTO payments
SELECT provider, payment_id, booked_at, cents
FROM clean_payments JOIN marks USING (provider)
WHERE julianday(day) >= julianday(date(coalesce(mark, '0001-01-05'))) - 3;

INSERT OR IGNORE INTO too_late
SELECT provider, payment_id, booked_at FROM clean_payments
WHERE (provider, payment_id) NOT IN (SELECT provider, payment_id FROM payments);

INSERT INTO marks (provider, mark)
SELECT provider, max(booked_at) FROM clean_payments WHERE true GROUP BY provider
ON CONFLICT (provider) DO UPDATE SET mark = max(coalesce(mark, ''), excluded.mark);
