-- Step 1, clean: payments whose order ids match those of the shop, and whose amounts are numbers.
-- This runs as it is, but it believes the payment provider's every letter.
DROP VIEW IF EXISTS clean_payments;

CREATE VIEW clean_payments AS
SELECT
  _file,
  _line,
  payment_id,
  order_id,
  kind,
  CAST(amount AS INTEGER) AS amount
FROM raw_payments;
