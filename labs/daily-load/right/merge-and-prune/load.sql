CREATE TABLE IF NOT EXISTS sales (sale_id TEXT NOT NULL UNIQUE, day TEXT NOT NULL, shop TEXT NOT NULL, won INTEGER NOT NULL);
CREATE TABLE IF NOT EXISTS rejects (sale_id TEXT, day TEXT, reason TEXT);
CREATE TABLE IF NOT EXISTS days (day TEXT PRIMARY KEY NOT NULL, announced INTEGER NOT NULL);
CREATE TABLE IF NOT EXISTS load_log (
  delivery TEXT NOT NULL, day TEXT NOT NULL, won_before INTEGER NOT NULL, won_after INTEGER NOT NULL,
  UNIQUE (delivery, day)
);

SAVEPOINT daily;

CREATE TEMP TABLE published AS
SELECT day, sum(won) AS won FROM sales GROUP BY day;

-- Take away what the new files no longer have, then merge the rest by its key.
DELETE FROM sales
WHERE EXISTS (SELECT 1 FROM raw_manifest AS m WHERE m.day = sales.day)
  AND NOT EXISTS (SELECT 1 FROM clean_sales AS c WHERE c.sale_id = sales.sale_id AND c.won IS NOT NULL);

INSERT INTO sales (sale_id, day, shop, won)
SELECT sale_id, day, shop, won FROM clean_sales WHERE won IS NOT NULL
ON CONFLICT (sale_id) DO UPDATE SET day = excluded.day, shop = excluded.shop, won = excluded.won;

DELETE FROM rejects WHERE day IN (SELECT day FROM raw_manifest);
INSERT INTO rejects SELECT sale_id, day, 'no amount' FROM clean_sales WHERE won IS NULL;

INSERT OR REPLACE INTO days SELECT day, announced FROM raw_manifest;

INSERT OR IGNORE INTO load_log (delivery, day, won_before, won_after)
SELECT m._delivery, m.day, ifnull(p.won, 0), ifnull((SELECT sum(won) FROM sales AS s WHERE s.day = m.day), 0)
FROM raw_manifest AS m
LEFT JOIN published AS p USING (day);

DROP TABLE published;

RELEASE daily;
