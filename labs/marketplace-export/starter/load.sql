-- Step 2, load: one table of orders, one of lines that are none.
DROP TABLE IF EXISTS orders;
CREATE TABLE orders (
  order_id   TEXT,
  store      TEXT,
  ordered_on TEXT,
  item       TEXT,
  units      INTEGER,
  price      TEXT,
  note       TEXT,
  _file      TEXT,
  _line      INTEGER
);

INSERT INTO orders
SELECT order_id, _delivery, ordered_on, item, units, price, note, _file, _line
FROM raw_orders;

DROP TABLE IF EXISTS rejects;
CREATE TABLE rejects (
  _file   TEXT,
  _line   INTEGER,
  problem TEXT,
  text    TEXT
);

INSERT INTO rejects
SELECT _file, _line, _problem, _text FROM raw_orders_malformed;
