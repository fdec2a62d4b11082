DROP TABLE IF EXISTS rejects;
DROP TABLE IF EXISTS set_aside;
DROP TABLE IF EXISTS price_history;
DROP TABLE IF EXISTS once;
DROP TABLE IF EXISTS announced;

CREATE TABLE rejects (_file TEXT, _line INTEGER, reason TEXT);
INSERT INTO rejects SELECT _file, _line, 'no price' FROM clean_changes WHERE price_kopecks IS NULL;
INSERT INTO rejects SELECT _file, _line, 'malformed record' FROM raw_price_changes_malformed;

CREATE TABLE set_aside (_file TEXT, _line INTEGER, reason TEXT);

-- Copies out.
CREATE TABLE once AS
SELECT * FROM clean_changes AS c
WHERE price_kopecks IS NOT NULL AND NOT EXISTS (
  SELECT 1 FROM clean_changes AS e
  WHERE e.change_no = c.change_no AND e.price_kopecks IS NOT NULL AND (e._file, e._line) < (c._file, c._line)
);
INSERT INTO set_aside
SELECT _file, _line, 'sent again' FROM clean_changes
WHERE price_kopecks IS NOT NULL AND (_file, _line) NOT IN (SELECT _file, _line FROM once);

-- Corrected ones out.
CREATE TABLE announced AS
SELECT * FROM once AS c
WHERE NOT EXISTS (
  SELECT 1 FROM once AS l
  WHERE l.sku = c.sku AND l.valid_from = c.valid_from AND (l.noted_at, l.change_no) > (c.noted_at, c.change_no)
);
INSERT INTO set_aside
SELECT _file, _line, 'replaced' FROM once
WHERE (_file, _line) NOT IN (SELECT _file, _line FROM announced);

-- Changes that change nothing out.
INSERT INTO set_aside
SELECT c._file, c._line, 'same price' FROM announced AS c
WHERE c.price_kopecks = (
  SELECT b.price_kopecks FROM announced AS b
  WHERE b.sku = c.sku AND b.valid_from < c.valid_from
  ORDER BY b.valid_from DESC LIMIT 1
);
DELETE FROM announced WHERE (_file, _line) IN (SELECT _file, _line FROM set_aside);

CREATE TABLE price_history (
  sku TEXT NOT NULL,
  valid_from TEXT NOT NULL,
  valid_to TEXT,
  price_kopecks INTEGER NOT NULL,
  change_no INTEGER NOT NULL,
  UNIQUE (sku, valid_from),
  CHECK (valid_to IS NULL OR valid_from < valid_to),
  CHECK (price_kopecks BETWEEN 0 AND 100000000)
) STRICT;
INSERT INTO price_history
SELECT
  sku, valid_from,
  (SELECT min(n.valid_from) FROM announced AS n WHERE n.sku = c.sku AND n.valid_from > c.valid_from),
  price_kopecks, change_no
FROM announced AS c;
