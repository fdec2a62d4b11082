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

DROP TABLE IF EXISTS before_load;
CREATE TABLE before_load AS SELECT day, sum(won) AS won FROM sales GROUP BY day;

DELETE FROM sales WHERE day IN (SELECT day FROM raw_manifest);
DELETE FROM rejects WHERE day IN (SELECT day FROM raw_manifest);

INSERT INTO sales (sale_id, day, shop, won)
SELECT sale_id, day, shop, won FROM clean_sales WHERE won IS NOT NULL;

INSERT INTO rejects (sale_id, day, reason)
SELECT sale_id, day, 'no amount' FROM clean_sales WHERE won IS NULL;

INSERT INTO load_log (delivery, day, won_before, won_after)
SELECT m._delivery, m.day, coalesce(b.won, 0), (SELECT coalesce(sum(s.won), 0) FROM sales AS s WHERE s.day = m.day)
FROM raw_manifest AS m LEFT JOIN before_load AS b ON b.day = m.day
WHERE true
ON CONFLICT DO NOTHING;

INSERT OR REPLACE INTO days SELECT day, CAST(announced AS INTEGER) FROM raw_manifest;
