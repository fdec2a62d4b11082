DROP VIEW IF EXISTS clean_payments;

CREATE VIEW clean_payments AS
WITH every_feed AS (
  SELECT 'card' AS provider, payment_id, booked_at, amount FROM raw_card
  UNION ALL
  -- dd.mm.yyyy does not sort: 30.04. comes after 04.05.
  SELECT 'bank', payment_id, substr(booked_at, 7, 4) || '-' || substr(booked_at, 4, 2) || '-' || substr(booked_at, 1, 2), replace(amount, ',', '.')
  FROM raw_bank
  UNION ALL
  SELECT 'wallet', payment_id, booked_at, amount FROM raw_wallet
)
SELECT
  provider,
  payment_id,
  booked_at,
  substr(booked_at, 1, 10)             AS day,
  CAST(amount * 100 AS INTEGER) AS cents
FROM every_feed;
