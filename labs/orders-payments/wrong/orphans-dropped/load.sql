DROP TABLE IF EXISTS payments;
CREATE TABLE payments (
  payment_id TEXT    PRIMARY KEY,
  order_id   TEXT    NOT NULL,
  kind       TEXT    NOT NULL CHECK (kind IN ('payment', 'refund')),
  amount     INTEGER NOT NULL CHECK (amount > 0)
) STRICT;

INSERT INTO payments
SELECT payment_id, order_id, kind, amount
FROM clean_payments
WHERE order_id IN (SELECT order_id FROM raw_orders);

DROP TABLE IF EXISTS rejects;
CREATE TABLE rejects (_file TEXT, _line INTEGER, reason TEXT, amount INTEGER);

INSERT INTO rejects
SELECT _file, _line, 'malformed record', NULL
FROM raw_payments_malformed;

-- Both sides are brought to one row per order before they meet.
DROP TABLE IF EXISTS order_balances;
CREATE TABLE order_balances (
  order_id   TEXT    PRIMARY KEY,
  ordered_on TEXT    NOT NULL,
  sold       INTEGER NOT NULL,
  paid       INTEGER NOT NULL,
  open       INTEGER NOT NULL
) STRICT;

INSERT INTO order_balances
WITH sold AS (
  SELECT order_id, sum(quantity * unit_price) AS won
  FROM raw_items
  GROUP BY order_id
),
paid AS (
  SELECT order_id, sum(CASE kind WHEN 'refund' THEN -amount ELSE amount END) AS won
  FROM payments
  GROUP BY order_id
)
SELECT
  o.order_id,
  o.ordered_on,
  coalesce(s.won, 0),
  coalesce(p.won, 0),
  coalesce(s.won, 0) - coalesce(p.won, 0)
FROM raw_orders AS o
LEFT JOIN sold AS s ON s.order_id = o.order_id
LEFT JOIN paid AS p ON p.order_id = o.order_id;
