-- No transaction: the order of the statements alone makes it safe to die after any of them.
CREATE TABLE IF NOT EXISTS load_log (
  delivery TEXT NOT NULL, day TEXT NOT NULL,
  won_before INTEGER NOT NULL, won_after INTEGER NOT NULL,
  PRIMARY KEY (delivery, day)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS sales (sale_id TEXT PRIMARY KEY, day TEXT NOT NULL, shop TEXT NOT NULL, won INTEGER NOT NULL) STRICT;
CREATE TABLE IF NOT EXISTS rejects (sale_id TEXT, day TEXT, reason TEXT);
CREATE TABLE IF NOT EXISTS days (day TEXT PRIMARY KEY, announced INTEGER NOT NULL) STRICT;

WITH
  before AS (SELECT day, total(won) AS won FROM sales GROUP BY day),
  after AS (SELECT day, total(won) AS won FROM clean_sales GROUP BY day)
INSERT OR IGNORE INTO load_log
SELECT m._delivery, m.day, CAST(coalesce(before.won, 0) AS INTEGER), CAST(coalesce(after.won, 0) AS INTEGER)
FROM raw_manifest AS m
LEFT JOIN before ON before.day = m.day
LEFT JOIN after ON after.day = m.day;

REPLACE INTO days SELECT day, CAST(announced AS INTEGER) FROM raw_manifest;

DELETE FROM sales WHERE day IN (SELECT day FROM raw_manifest);
INSERT INTO sales SELECT sale_id, day, shop, won FROM clean_sales WHERE won IS NOT NULL;
DELETE FROM rejects WHERE day IN (SELECT day FROM raw_manifest);
INSERT INTO rejects SELECT sale_id, day, 'no amount' FROM clean_sales WHERE won IS NULL;
