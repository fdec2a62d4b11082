CREATE TABLE IF NOT EXISTS payments (
  provider   TEXT    NOT NULL,
  payment_id TEXT    NOT NULL,
  booked_at  TEXT    NOT NULL,
  cents      INTEGER NOT NULL,
  PRIMARY KEY (provider, payment_id)
) STRICT;

CREATE TABLE IF NOT EXISTS too_late (
  provider   TEXT NOT NULL,
  payment_id TEXT NOT NULL,
  booked_at  TEXT NOT NULL,
  PRIMARY KEY (provider, payment_id)
) STRICT;

CREATE TABLE IF NOT EXISTS marks (
  provider TEXT PRIMARY KEY,
  mark     TEXT
) STRICT;

BEGIN;

INSERT INTO marks (provider) VALUES ('card'), ('bank'), ('wallet')
ON CONFLICT (provider) DO NOTHING;

-- Before the window, and not one of those we have already.
INSERT INTO too_late (provider, payment_id, booked_at)
SELECT c.provider, c.payment_id, c.booked_at
FROM clean_payments AS c
JOIN marks AS m ON m.provider = c.provider
WHERE c.day < date(m.mark, '-3 days')
ON CONFLICT (provider, payment_id) DO NOTHING;

-- The window is read again every time; the key keeps out what is there.
INSERT INTO payments (provider, payment_id, booked_at, cents)
SELECT c.provider, c.payment_id, c.booked_at, c.cents
FROM clean_payments AS c
JOIN marks AS m ON m.provider = c.provider
WHERE m.mark IS NULL OR c.day >= date(m.mark, '-3 days')
ON CONFLICT (provider, payment_id) DO NOTHING;

-- Last of all, from what is really there: it cannot move back, and a feed without rows leaves it alone.
UPDATE marks SET mark = (SELECT max(p.booked_at) FROM payments AS p WHERE p.provider = marks.provider);

COMMIT;
