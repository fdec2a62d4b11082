CREATE TABLE IF NOT EXISTS price_history (
  sku           TEXT NOT NULL,
  valid_from    TEXT NOT NULL CHECK (valid_from GLOB '????-??-??'),
  valid_to      TEXT CHECK (valid_to > valid_from),
  price_kopecks INTEGER NOT NULL CHECK (price_kopecks >= 0),
  change_no     INTEGER NOT NULL UNIQUE,
  PRIMARY KEY (sku, valid_from)
) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS set_aside (_file TEXT, _line INTEGER, reason TEXT, PRIMARY KEY (_file, _line));
CREATE TABLE IF NOT EXISTS rejects (_file TEXT, _line INTEGER, reason TEXT, PRIMARY KEY (_file, _line));

BEGIN;

INSERT INTO rejects
SELECT * FROM (
  SELECT _file, _line, 'no price' AS reason FROM clean_changes WHERE price_kopecks IS NULL
  UNION
  SELECT _file, _line, 'malformed record' FROM raw_price_changes_malformed
)
WHERE true
ON CONFLICT DO UPDATE SET reason = excluded.reason;

-- Whatever a late change turns round is judged anew.
DELETE FROM set_aside;
DELETE FROM price_history;

WITH first_copies AS (
  SELECT change_no, min(_file || printf('%06d', _line)) AS place FROM clean_changes WHERE price_kopecks IS NOT NULL GROUP BY change_no
)
INSERT INTO set_aside
SELECT c._file, c._line, 'sent again'
FROM clean_changes AS c JOIN first_copies AS f USING (change_no)
WHERE c.price_kopecks IS NOT NULL AND c._file || printf('%06d', c._line) <> f.place;

WITH left_over AS (
  SELECT * FROM clean_changes AS c
  WHERE price_kopecks IS NOT NULL AND NOT EXISTS (SELECT 1 FROM set_aside AS s WHERE s._file = c._file AND s._line = c._line)
), last_word AS (
  SELECT *, first_value(change_no) OVER (PARTITION BY sku, valid_from ORDER BY noted_at DESC, change_no DESC) AS winner FROM left_over
)
INSERT INTO set_aside
SELECT _file, _line, 'replaced' FROM last_word WHERE change_no <> winner;

WITH left_over AS (
  SELECT c.*, s.reason FROM clean_changes AS c LEFT JOIN set_aside AS s ON s._file = c._file AND s._line = c._line
  WHERE c.price_kopecks IS NOT NULL
), pairs AS (
  SELECT *, lag(price_kopecks, 1, -1) OVER (PARTITION BY sku ORDER BY valid_from) AS before FROM left_over WHERE reason IS NULL
)
INSERT INTO set_aside
SELECT _file, _line, 'same price' FROM pairs WHERE before = price_kopecks;

INSERT INTO price_history (sku, valid_from, price_kopecks, change_no)
SELECT sku, valid_from, price_kopecks, change_no
FROM clean_changes
WHERE price_kopecks IS NOT NULL
AND _file || ':' || _line NOT IN (SELECT _file || ':' || _line FROM set_aside);

UPDATE price_history AS h SET valid_to = (
  SELECT min(n.valid_from) FROM price_history AS n WHERE n.sku = h.sku AND n.valid_from > h.valid_from
);

COMMIT;
