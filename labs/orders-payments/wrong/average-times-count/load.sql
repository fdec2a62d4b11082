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
SELECT _file, _line, 'unknown order', CASE kind WHEN 'refund' THEN -amount ELSE amount END
FROM clean_payments
WHERE order_id NOT IN (SELECT order_id FROM raw_orders)
UNION ALL
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
SELECT
  o.order_id,
  o.ordered_on,
  coalesce(sum(i.quantity * i.unit_price) / max(count(DISTINCT p.payment_id), 1), 0),
  coalesce(sum(CASE p.kind WHEN 'refund' THEN -p.amount ELSE p.amount END) / max(count(DISTINCT i.sku), 1), 0),
  coalesce(sum(i.quantity * i.unit_price) / max(count(DISTINCT p.payment_id), 1), 0) - coalesce(sum(CASE p.kind WHEN 'refund' THEN -p.amount ELSE p.amount END) / max(count(DISTINCT i.sku), 1), 0)
FROM raw_orders AS o
LEFT JOIN raw_items AS i ON i.order_id = o.order_id
LEFT JOIN payments AS p ON p.order_id = o.order_id
GROUP BY o.order_id, o.ordered_on;
