DROP TABLE IF EXISTS rejects;
CREATE TABLE rejects (
  _file  TEXT    NOT NULL,
  _line  INTEGER NOT NULL,
  reason TEXT    NOT NULL,
  PRIMARY KEY (_file, _line)
) STRICT;

INSERT INTO rejects (_file, _line, reason)
SELECT _file, _line, 'no price'
FROM clean_changes
WHERE price_kopecks IS NULL
UNION ALL
SELECT _file, _line, 'malformed record'
FROM raw_price_changes_malformed;

-- Every good change with what became of it. Each window looks only at the rows that the one before left over.
DROP TABLE IF EXISTS judged;
CREATE TABLE judged AS
WITH copies AS (
  SELECT *, row_number() OVER (PARTITION BY change_no ORDER BY _file, _line) AS copy
  FROM clean_changes
  WHERE price_kopecks IS NOT NULL
), rivals AS (
  SELECT *, row_number() OVER (PARTITION BY copy > 1, sku, valid_from ORDER BY noted_at DESC, change_no DESC) AS rank
  FROM copies
), neighbours AS (
  SELECT *, lag(price_kopecks) OVER (PARTITION BY copy > 1, rank > 1, sku ORDER BY valid_from) AS price_before
  FROM rivals
)
SELECT
  *,
  CASE
    WHEN copy > 1 THEN 'sent again'
    WHEN rank > 1 THEN 'replaced'
    WHEN price_kopecks = price_before THEN 'same price'
  END AS reason
FROM neighbours;

DROP TABLE IF EXISTS set_aside;
CREATE TABLE set_aside (
  _file  TEXT    NOT NULL,
  _line  INTEGER NOT NULL,
  reason TEXT    NOT NULL,
  PRIMARY KEY (_file, _line)
) STRICT;

INSERT INTO set_aside (_file, _line, reason)
SELECT _file, _line, reason
FROM judged
WHERE reason IS NOT NULL;

CREATE TABLE IF NOT EXISTS price_history (
  sku           TEXT    NOT NULL,
  valid_from    TEXT    NOT NULL,
  valid_to      TEXT    CHECK (valid_to > valid_from),
  price_kopecks INTEGER NOT NULL CHECK (price_kopecks >= 0),
  change_no     INTEGER NOT NULL,
  PRIMARY KEY (sku, valid_from)
) STRICT;

INSERT OR IGNORE INTO price_history (sku, valid_from, valid_to, price_kopecks, change_no)
SELECT
  sku,
  valid_from,
  -- A version ends where the next one begins, so there can be no gap and no overlap.
  lead(valid_from) OVER (PARTITION BY sku ORDER BY valid_from),
  price_kopecks,
  change_no
FROM judged
WHERE reason IS NULL;
