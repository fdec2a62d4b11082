CREATE TABLE IF NOT EXISTS sales (won INT NOT NULL, shop TEXT NOT NULL, day TEXT NOT NULL, sale_id TEXT NOT NULL PRIMARY KEY) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS rejects (reason TEXT, day TEXT, sale_id TEXT);
CREATE TABLE IF NOT EXISTS days (day TEXT NOT NULL UNIQUE, announced INT NOT NULL);
CREATE TABLE IF NOT EXISTS load_log (
  day TEXT NOT NULL, delivery TEXT NOT NULL, won_before INT NOT NULL, won_after INT NOT NULL, PRIMARY KEY (day, delivery)
);

SAVEPOINT delivery;

-- Both sums can be known before anything is changed: what is there, and what comes.
INSERT OR IGNORE INTO load_log (delivery, day, won_before, won_after)
SELECT m._delivery, m.day,
       (SELECT ifnull(sum(won), 0) FROM sales AS s WHERE s.day = m.day),
       (SELECT ifnull(sum(won), 0) FROM clean_sales AS s WHERE s.day = m.day)
FROM raw_manifest AS m;

DELETE FROM sales WHERE day IN (SELECT day FROM raw_manifest);
DELETE FROM rejects WHERE day IN (SELECT day FROM clean_sales);
DELETE FROM days WHERE day IN (SELECT day FROM raw_manifest);

INSERT INTO days (day, announced) SELECT day, announced FROM raw_manifest;
INSERT INTO sales (sale_id, day, shop, won) SELECT sale_id, day, shop, won FROM clean_sales WHERE won NOT NULL;
INSERT INTO rejects (sale_id, day, reason) SELECT sale_id, day, 'no amount' FROM clean_sales WHERE won ISNULL;

RELEASE delivery;
