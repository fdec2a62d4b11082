CREATE TABLE IF NOT EXISTS orders (
  order_id TEXT PRIMARY KEY NOT NULL, store TEXT NOT NULL, ordered_on TEXT NOT NULL, item TEXT NOT NULL,
  units INTEGER NOT NULL, price TEXT NOT NULL, note TEXT, _file TEXT NOT NULL, _line INTEGER NOT NULL,
  CONSTRAINT something_was_sold CHECK (units >= 1)
) STRICT;
CREATE TABLE IF NOT EXISTS rejects (_file TEXT, _line INTEGER, problem TEXT, text TEXT, UNIQUE (_file, _line));

BEGIN;

INSERT INTO orders
SELECT trim(order_id), _delivery,
       CASE _delivery WHEN 'kazan' THEN substr(ordered_on, 7) || '-' || substr(ordered_on, 4, 2) || '-' || substr(ordered_on, 1, 2) ELSE ordered_on END,
       item, CAST(units AS INTEGER), replace(trim(price), ',', '.'), nullif(note, ''), _file, _line
FROM raw_orders
WHERE true
ON CONFLICT (order_id) DO UPDATE SET
  ordered_on = excluded.ordered_on, item = excluded.item, units = excluded.units, price = excluded.price,
  note = excluded.note, _file = excluded._file, _line = excluded._line;

INSERT OR IGNORE INTO rejects SELECT _file, _line, _problem, _text FROM raw_orders_malformed;

COMMIT;
