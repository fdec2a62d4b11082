-- Step 2, load: whatever is newer than the newest payment we have. One mark for all, kept nowhere.
CREATE TABLE IF NOT EXISTS payments (
  provider   TEXT    NOT NULL,
  payment_id TEXT    NOT NULL,
  booked_at  TEXT    NOT NULL,
  cents      INTEGER NOT NULL
) STRICT;

CREATE TABLE IF NOT EXISTS too_late (
  provider   TEXT,
  payment_id TEXT,
  booked_at  TEXT
);

INSERT INTO payments (provider, payment_id, booked_at, cents)
SELECT provider, payment_id, booked_at, cents
FROM clean_payments
WHERE booked_at > (SELECT coalesce(max(booked_at), '') FROM payments);
