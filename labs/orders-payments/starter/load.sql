-- Step 2, load: payments, rejects, and one row per order with what was sold and what was paid.
DROP TABLE IF EXISTS payments;
CREATE TABLE payments (
  payment_id TEXT,
  order_id   TEXT,
  kind       TEXT,
  amount     INTEGER
);

INSERT INTO payments
SELECT payment_id, order_id, kind, amount
FROM clean_payments;

DROP TABLE IF EXISTS rejects;
CREATE TABLE rejects (_file TEXT, _line INTEGER, reason TEXT, amount INTEGER);

DROP TABLE IF EXISTS order_balances;
CREATE TABLE order_balances (
  order_id   TEXT,
  ordered_on TEXT,
  sold       INTEGER,
  paid       INTEGER,
  open       INTEGER
);

INSERT INTO order_balances
SELECT
  o.order_id,
  o.ordered_on,
  sum(i.quantity * i.unit_price),
  sum(p.amount),
  sum(i.quantity * i.unit_price) - sum(p.amount)
FROM raw_orders AS o
JOIN raw_items AS i ON i.order_id = o.order_id
JOIN payments AS p ON p.order_id = o.order_id
GROUP BY o.order_id, o.ordered_on;
