DROP TABLE IF EXISTS orders;
CREATE TABLE orders (
  _file TEXT NOT NULL, _line INTEGER NOT NULL,
  order_id TEXT NOT NULL UNIQUE, store TEXT NOT NULL,
  ordered_on TEXT NOT NULL CHECK (ordered_on GLOB '20[0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  item TEXT NOT NULL, units INTEGER NOT NULL CHECK (units BETWEEN 1 AND 1000), price TEXT NOT NULL, note TEXT
) STRICT;

INSERT INTO orders
SELECT _file, _line, trim(order_id), _delivery,
       iif(instr(ordered_on, '.') = 3, printf('%s-%s-%s', substr(ordered_on, -4), substr(ordered_on, 4, 2), substr(ordered_on, 1, 2)), ordered_on),
       item, units, replace(trim(price), ',', '.'), CASE WHEN note <> '' THEN note END
FROM raw_orders;

DROP TABLE IF EXISTS rejects;
CREATE TABLE rejects AS
SELECT _file, _line, _problem AS problem, _text AS text FROM raw_orders_malformed;
