-- Another way: a table, and a join that marks the orders that are known.
DROP TABLE IF EXISTS clean_payments;
CREATE TABLE clean_payments AS
SELECT
  p._file,
  p._line,
  trim(p.payment_id) AS payment_id,
  upper(trim(p.order_id)) AS order_id,
  CASE WHEN upper(p.kind) LIKE '%REFUND%' THEN 'refund' ELSE 'payment' END AS kind,
  replace(ltrim(trim(p.amount), '₩'), ',', '') + 0 AS amount,
  o.order_id IS NOT NULL AS known
FROM raw_payments AS p
LEFT JOIN raw_orders AS o ON o.order_id = upper(trim(p.order_id));
