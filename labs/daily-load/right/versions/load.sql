-- Keeps every delivery of every day; the tables asked for are made anew from the newest version of each day.
CREATE TABLE IF NOT EXISTS arrivals (nr INTEGER PRIMARY KEY, delivery TEXT UNIQUE);
CREATE TABLE IF NOT EXISTS day_versions (nr INTEGER, day TEXT, announced INTEGER, PRIMARY KEY (nr, day));
CREATE TABLE IF NOT EXISTS sale_versions (nr INTEGER, sale_id TEXT, day TEXT, shop TEXT, won INTEGER, PRIMARY KEY (nr, sale_id));

BEGIN IMMEDIATE;

INSERT OR IGNORE INTO arrivals (delivery) SELECT DISTINCT _delivery FROM raw_manifest;

INSERT OR IGNORE INTO day_versions
SELECT a.nr, m.day, m.announced FROM raw_manifest AS m JOIN arrivals AS a ON a.delivery = m._delivery;

INSERT OR IGNORE INTO sale_versions
SELECT (SELECT max(nr) FROM arrivals), sale_id, day, shop, won FROM clean_sales;

DROP TABLE IF EXISTS days;
CREATE TABLE days (day TEXT PRIMARY KEY, announced INTEGER NOT NULL);
INSERT INTO days
SELECT day, announced FROM day_versions AS v
WHERE nr = (SELECT max(nr) FROM day_versions AS w WHERE w.day = v.day);

DROP TABLE IF EXISTS sales;
CREATE TABLE sales (sale_id TEXT PRIMARY KEY, day TEXT NOT NULL, shop TEXT NOT NULL, won INTEGER NOT NULL);
INSERT INTO sales
SELECT sale_id, day, shop, won FROM sale_versions AS v
WHERE won IS NOT NULL AND nr = (SELECT max(nr) FROM day_versions AS w WHERE w.day = v.day);

DROP TABLE IF EXISTS rejects;
CREATE TABLE rejects (sale_id TEXT, day TEXT, reason TEXT);
INSERT INTO rejects
SELECT sale_id, day, 'no amount' FROM sale_versions AS v
WHERE won IS NULL AND nr = (SELECT max(nr) FROM day_versions AS w WHERE w.day = v.day);

DROP TABLE IF EXISTS load_log;
CREATE TABLE load_log (
  delivery TEXT NOT NULL, day TEXT NOT NULL, won_before INTEGER NOT NULL, won_after INTEGER NOT NULL,
  PRIMARY KEY (delivery, day)
);
INSERT INTO load_log
SELECT delivery, day, lag(won, 1, 0) OVER (PARTITION BY day ORDER BY nr), won
FROM (
  SELECT a.delivery, v.nr, v.day,
         coalesce((SELECT sum(won) FROM sale_versions AS s WHERE s.nr = v.nr AND s.day = v.day), 0) AS won
  FROM day_versions AS v JOIN arrivals AS a USING (nr)
);

COMMIT;
