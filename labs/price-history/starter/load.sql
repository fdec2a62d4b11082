-- Step 2, load: one row per version of a price.
DROP TABLE IF EXISTS price_history;
CREATE TABLE price_history (
  sku           TEXT    NOT NULL,
  valid_from    TEXT    NOT NULL,
  valid_to      TEXT,
  price_kopecks INTEGER NOT NULL,
  change_no     INTEGER NOT NULL
) STRICT;

-- Every change closes the one that was noted before it.
INSERT INTO price_history (sku, valid_from, valid_to, price_kopecks, change_no)
SELECT
  sku,
  valid_from,
  lead(valid_from) OVER (PARTITION BY sku ORDER BY noted_at),
  price_kopecks,
  change_no
FROM clean_changes
WHERE price_kopecks IS NOT NULL;

DROP TABLE IF EXISTS set_aside;
CREATE TABLE set_aside (_file TEXT, _line INTEGER, reason TEXT);

DROP TABLE IF EXISTS rejects;
CREATE TABLE rejects (_file TEXT, _line INTEGER, reason TEXT);
