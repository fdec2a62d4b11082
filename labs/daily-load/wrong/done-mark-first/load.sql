CREATE TABLE IF NOT EXISTS sales (
  sale_id TEXT    PRIMARY KEY,
  day     TEXT    NOT NULL,
  shop    TEXT    NOT NULL,
  won     INTEGER NOT NULL
) STRICT;

CREATE TABLE IF NOT EXISTS rejects (
  sale_id TEXT PRIMARY KEY,
  day     TEXT NOT NULL,
  reason  TEXT NOT NULL
) STRICT;

CREATE TABLE IF NOT EXISTS days (
  day       TEXT    PRIMARY KEY,
  announced INTEGER NOT NULL
) STRICT;

CREATE TABLE IF NOT EXISTS load_log (
  delivery   TEXT    NOT NULL,
  day        TEXT    NOT NULL,
  won_before INTEGER NOT NULL,
  won_after  INTEGER NOT NULL,
  PRIMARY KEY (delivery, day)
) STRICT;

-- A delivery that is in the log is done: nothing is left to do for it.
DROP TABLE IF EXISTS todo;
CREATE TABLE todo AS
SELECT day, announced, _delivery FROM raw_manifest WHERE _delivery NOT IN (SELECT delivery FROM load_log);

INSERT INTO load_log (delivery, day, won_before, won_after)
SELECT
  t._delivery,
  t.day,
  (SELECT coalesce(sum(s.won), 0) FROM sales AS s WHERE s.day = t.day),
  (SELECT coalesce(sum(c.won), 0) FROM clean_sales AS c WHERE c.day = t.day)
FROM todo AS t;

DELETE FROM sales WHERE day IN (SELECT day FROM todo);
DELETE FROM rejects WHERE day IN (SELECT day FROM todo);

INSERT INTO sales (sale_id, day, shop, won)
SELECT sale_id, day, shop, won FROM clean_sales WHERE won IS NOT NULL AND day IN (SELECT day FROM todo);

INSERT INTO rejects (sale_id, day, reason)
SELECT sale_id, day, 'no amount' FROM clean_sales WHERE won IS NULL AND day IN (SELECT day FROM todo);

INSERT OR REPLACE INTO days SELECT day, CAST(announced AS INTEGER) FROM todo;
