-- Step 1, clean: three feeds, one shape. The bank's days are still as the bank writes them.
DROP VIEW IF EXISTS clean_payments;

CREATE VIEW clean_payments AS
WITH every_feed AS (
  SELECT 'card' AS provider, payment_id, booked_at, amount FROM raw_card
  UNION ALL
  SELECT 'bank', payment_id, booked_at, replace(amount, ',', '.') FROM raw_bank
  UNION ALL
  SELECT 'wallet', payment_id, booked_at, amount FROM raw_wallet
)
SELECT
  provider,
  payment_id,
  booked_at,
  substr(booked_at, 1, 10)             AS day,
  CAST(round(amount * 100) AS INTEGER) AS cents
FROM every_feed;
