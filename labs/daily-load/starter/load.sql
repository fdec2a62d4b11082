-- Step 2, load: what came today is added to what is there. It is right exactly once.
CREATE TABLE IF NOT EXISTS sales (
  sale_id TEXT,
  day     TEXT,
  shop    TEXT,
  won     INTEGER
);

CREATE TABLE IF NOT EXISTS rejects (
  sale_id TEXT,
  day     TEXT,
  reason  TEXT
);

CREATE TABLE IF NOT EXISTS days (
  day       TEXT,
  announced INTEGER
);

CREATE TABLE IF NOT EXISTS load_log (
  delivery   TEXT,
  day        TEXT,
  won_before INTEGER,
  won_after  INTEGER
);

INSERT INTO sales (sale_id, day, shop, won)
SELECT sale_id, day, shop, won FROM clean_sales;

INSERT INTO days (day, announced)
SELECT day, announced FROM raw_manifest;
