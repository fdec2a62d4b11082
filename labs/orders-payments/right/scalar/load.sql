-- Another way: tables that stay, filled by upsert, and one scalar subquery for each number.
CREATE TABLE IF NOT EXISTS payments (
  payment_id TEXT PRIMARY KEY, order_id TEXT NOT NULL, kind TEXT NOT NULL, amount INTEGER NOT NULL,
  CHECK (amount > 0), CHECK (kind IN ('payment', 'refund'))
) STRICT;
CREATE TABLE IF NOT EXISTS rejects (_file TEXT, _line INTEGER, reason TEXT, amount INTEGER, PRIMARY KEY (_file, _line));
CREATE TABLE IF NOT EXISTS order_balances (
  order_id TEXT PRIMARY KEY, ordered_on TEXT NOT NULL, sold INTEGER NOT NULL, paid INTEGER NOT NULL, open INTEGER NOT NULL
) STRICT;

BEGIN;
INSERT OR REPLACE INTO payments
SELECT payment_id, order_id, kind, amount FROM clean_payments AS p
WHERE EXISTS (SELECT 1 FROM raw_orders AS o WHERE o.order_id = p.order_id);

DELETE FROM rejects;
INSERT INTO rejects SELECT _file, _line, 'malformed record', NULL FROM raw_payments_malformed;
INSERT INTO rejects
SELECT _file, _line, 'unknown order', CASE WHEN kind = 'payment' THEN amount ELSE 0 - amount END FROM clean_payments AS p
WHERE NOT EXISTS (SELECT 1 FROM payments AS known WHERE known.payment_id = p.payment_id);

INSERT INTO order_balances
SELECT order_id, ordered_on, sold, paid, sold - paid
FROM (
  SELECT
    order_id,
    ordered_on,
    ifnull((SELECT sum(quantity * unit_price) FROM raw_items AS i WHERE i.order_id = o.order_id), 0) AS sold,
    ifnull((SELECT sum(amount) FROM payments AS p WHERE p.order_id = o.order_id AND kind = 'payment'), 0)
      - ifnull((SELECT sum(amount) FROM payments AS p WHERE p.order_id = o.order_id AND kind = 'refund'), 0) AS paid
  FROM raw_orders AS o
)
WHERE true
ON CONFLICT (order_id) DO UPDATE SET sold = excluded.sold, paid = excluded.paid, open = excluded.open;
COMMIT;
