DROP TABLE IF EXISTS payments;
CREATE TABLE payments (
  payment_id TEXT NOT NULL UNIQUE,
  order_id TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind = 'payment' OR kind = 'refund'),
  amount INTEGER NOT NULL CHECK (amount >= 1)
) STRICT;
INSERT INTO payments (amount, kind, order_id, payment_id)
SELECT amount, kind, order_id, payment_id FROM clean_payments WHERE known;

DROP TABLE IF EXISTS rejects;
CREATE TABLE rejects (reason TEXT, amount INTEGER, _file TEXT, _line INTEGER);
INSERT INTO rejects
SELECT 'unknown order', iif(kind = 'refund', -1, 1) * amount, _file, _line FROM clean_payments WHERE NOT known;
INSERT INTO rejects (reason, _file, _line)
SELECT 'malformed record', _file, _line FROM raw_payments_malformed;

-- Items and payments below each other instead of beside each other: nothing can meet, so nothing can multiply.
DROP TABLE IF EXISTS order_balances;
CREATE TABLE order_balances (
  order_id TEXT NOT NULL PRIMARY KEY,
  ordered_on TEXT NOT NULL,
  sold INTEGER NOT NULL,
  paid INTEGER NOT NULL,
  open INTEGER NOT NULL
) STRICT;
INSERT INTO order_balances
WITH movements AS (
  SELECT order_id, ordered_on, 0 AS sold, 0 AS paid FROM raw_orders
  UNION ALL
  SELECT order_id, NULL, quantity * unit_price, 0 FROM raw_items
  UNION ALL
  SELECT order_id, NULL, 0, amount FROM payments WHERE kind = 'payment'
  UNION ALL
  SELECT order_id, NULL, 0, -amount FROM payments WHERE kind = 'refund'
)
SELECT order_id, max(ordered_on), sum(sold), sum(paid), sum(sold - paid)
FROM movements
GROUP BY order_id
HAVING max(ordered_on) IS NOT NULL;
