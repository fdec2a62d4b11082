DROP TABLE IF EXISTS clean_payments;
CREATE TABLE clean_payments (cents INT, day TEXT, booked_at TEXT, payment_id TEXT, provider TEXT);
INSERT INTO clean_payments (provider, payment_id, booked_at, cents) SELECT 'card', payment_id, booked_at, round(amount * 100) FROM raw_card;
INSERT INTO clean_payments (provider, payment_id, booked_at, cents) SELECT 'wallet', payment_id, booked_at, round(amount * 100) FROM raw_wallet;
INSERT INTO clean_payments (provider, payment_id, booked_at, cents)
SELECT 'bank', payment_id, printf('%s-%s-%s', substr(booked_at, -4), substr(booked_at, 4, 2), substr(booked_at, 1, 2)), round(replace(amount, ',', '.') * 100) FROM raw_bank;
UPDATE clean_payments SET day = date(booked_at);
