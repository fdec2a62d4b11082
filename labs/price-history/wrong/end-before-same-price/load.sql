DROP TABLE IF EXISTS rejects;
CREATE TABLE rejects (_file TEXT, _line INTEGER, reason TEXT);

INSERT INTO rejects (_file, _line, reason)
SELECT _file, _line, 'no price'
FROM clean_changes
WHERE price_kopecks IS NULL
UNION ALL
SELECT _file, _line, 'malformed record'
FROM raw_price_changes_malformed;

-- Three questions, each asked of what the one before left over.
DROP VIEW IF EXISTS copies;
CREATE VIEW copies AS
SELECT *, row_number() OVER (PARTITION BY change_no ORDER BY _file, _line) AS copy
FROM clean_changes
WHERE price_kopecks IS NOT NULL;

DROP VIEW IF EXISTS rivals;
CREATE VIEW rivals AS
SELECT *, row_number() OVER (PARTITION BY sku, valid_from ORDER BY noted_at DESC, change_no DESC) AS place
FROM copies
WHERE copy = 1;

DROP VIEW IF EXISTS neighbours;
CREATE VIEW neighbours AS
SELECT *,
  lag(price_kopecks) OVER (PARTITION BY sku ORDER BY valid_from) AS price_before,
  lead(valid_from) OVER (PARTITION BY sku ORDER BY valid_from) AS valid_to
FROM rivals
WHERE place = 1;

DROP TABLE IF EXISTS set_aside;
CREATE TABLE set_aside (_file TEXT, _line INTEGER, reason TEXT);

INSERT INTO set_aside (_file, _line, reason)
SELECT _file, _line, 'sent again' FROM copies WHERE copy > 1
UNION ALL
SELECT _file, _line, 'replaced' FROM rivals WHERE place > 1
UNION ALL
SELECT _file, _line, 'same price' FROM neighbours WHERE price_kopecks = price_before;

DROP TABLE IF EXISTS price_history;
CREATE TABLE price_history (
  sku           TEXT,
  valid_from    TEXT,
  valid_to      TEXT    CHECK (valid_to > valid_from),
  price_kopecks INTEGER NOT NULL CHECK (price_kopecks >= 0),
  change_no     INTEGER NOT NULL,
  PRIMARY KEY (sku, valid_from)
) STRICT;

INSERT INTO price_history (sku, valid_from, valid_to, price_kopecks, change_no)
SELECT
  sku,
  valid_from,
  valid_to,
  price_kopecks,
  change_no
FROM neighbours
WHERE price_kopecks IS NOT price_before;
