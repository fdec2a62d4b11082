DROP TABLE IF EXISTS orders;
CREATE TABLE orders (
  order_id   TEXT    PRIMARY KEY,
  store      TEXT    NOT NULL,
  ordered_on TEXT    NOT NULL,
  item       TEXT    NOT NULL,
  units      INTEGER NOT NULL CHECK (units > 0),
  price      TEXT    NOT NULL,
  note       TEXT,
  _file      TEXT    NOT NULL,
  _line      INTEGER NOT NULL
) STRICT;

INSERT INTO orders (order_id, store, ordered_on, item, units, price, note, _file, _line)
SELECT
  trim(order_id),
  _delivery,
  ordered_on,
  item,
  CAST(units AS INTEGER),
  trim(replace(price, ',', '.')),
  nullif(note, ''),
  _file,
  _line
FROM raw_orders;

DROP TABLE IF EXISTS rejects;
CREATE TABLE rejects (
  _file   TEXT    NOT NULL,
  _line   INTEGER NOT NULL,
  problem TEXT    NOT NULL,
  text    TEXT    NOT NULL,
  PRIMARY KEY (_file, _line)
) STRICT;

INSERT INTO rejects (_file, _line, problem, text)
SELECT _file, _line, _problem, _text FROM raw_orders_malformed;
