DROP VIEW IF EXISTS clean_payments;

CREATE VIEW clean_payments AS
SELECT
  _file,
  _line,
  trim(payment_id)      AS payment_id,
  order_id AS order_id,
  lower(trim(kind))     AS kind,
  -- '₩12,500', '12,500' and '12500' are the same money.
  CAST(replace(replace(trim(amount), '₩', ''), ',', '') AS INTEGER) AS amount
FROM raw_payments;
