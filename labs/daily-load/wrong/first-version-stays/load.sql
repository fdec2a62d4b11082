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

BEGIN;

-- First, while the old sales are still there. A second run must not write over what the first one saw.
INSERT INTO load_log (delivery, day, won_before, won_after)
SELECT
  m._delivery,
  m.day,
  (SELECT coalesce(sum(s.won), 0) FROM sales AS s WHERE s.day = m.day),
  (SELECT coalesce(sum(c.won), 0) FROM clean_sales AS c WHERE c.day = m.day)
FROM raw_manifest AS m
WHERE true
ON CONFLICT (delivery, day) DO NOTHING;

DELETE FROM sales
WHERE day IN (SELECT day FROM raw_manifest) AND sale_id NOT IN (SELECT sale_id FROM clean_sales WHERE won IS NOT NULL);
DELETE FROM rejects WHERE day IN (SELECT day FROM raw_manifest);

INSERT OR IGNORE INTO sales (sale_id, day, shop, won)
SELECT sale_id, day, shop, won FROM clean_sales WHERE won IS NOT NULL;

INSERT INTO rejects (sale_id, day, reason)
SELECT sale_id, day, 'no amount' FROM clean_sales WHERE won IS NULL;

-- One row per day that only ever changes: here an upsert is enough.
INSERT INTO days (day, announced)
SELECT day, CAST(announced AS INTEGER) FROM raw_manifest WHERE true
ON CONFLICT (day) DO UPDATE SET announced = excluded.announced;

COMMIT;
