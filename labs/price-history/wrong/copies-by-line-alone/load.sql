-- What is left over is kept in a working table, from which each question takes its rows away.
DROP TABLE IF EXISTS rejects;
CREATE TABLE rejects AS
SELECT _file, _line, 'malformed record' AS reason FROM raw_price_changes_malformed
UNION ALL
SELECT _file, _line, 'no price' FROM clean_changes WHERE price_kopecks IS NULL;

DROP TABLE IF EXISTS set_aside;
CREATE TABLE set_aside (reason, _line, _file);

DROP TABLE IF EXISTS remaining;
CREATE TABLE remaining AS SELECT * FROM clean_changes WHERE price_kopecks >= 0;

DELETE FROM remaining AS r
WHERE EXISTS (SELECT 1 FROM remaining AS f WHERE f.change_no = r.change_no AND (f._line < r._line OR (f._line = r._line AND f._file < r._file)));
INSERT INTO set_aside (_file, _line, reason)
SELECT c._file, c._line, 'sent again' FROM clean_changes AS c
WHERE c.price_kopecks IS NOT NULL
EXCEPT SELECT _file, _line, 'sent again' FROM remaining;

INSERT INTO set_aside (_file, _line, reason)
SELECT _file, _line, 'replaced' FROM remaining AS r
WHERE (noted_at, change_no) <> (SELECT b.noted_at, b.change_no FROM remaining AS b WHERE b.sku = r.sku AND b.valid_from = r.valid_from ORDER BY b.noted_at DESC, b.change_no DESC LIMIT 1);
DELETE FROM remaining WHERE EXISTS (SELECT 1 FROM set_aside AS s WHERE s._file = remaining._file AND s._line = remaining._line);

INSERT INTO set_aside (_file, _line, reason)
SELECT _file, _line, 'same price' FROM remaining AS r
WHERE price_kopecks = (SELECT b.price_kopecks FROM remaining AS b WHERE b.sku = r.sku AND b.valid_from < r.valid_from ORDER BY b.valid_from DESC LIMIT 1);
DELETE FROM remaining WHERE (_file, _line) IN (SELECT _file, _line FROM set_aside);

DROP TABLE IF EXISTS price_history;
CREATE TABLE price_history (
  change_no     INTEGER NOT NULL,
  sku           TEXT NOT NULL,
  price_kopecks INTEGER NOT NULL CHECK (price_kopecks >= 0),
  valid_from    TEXT NOT NULL,
  valid_to      TEXT CHECK (valid_to > valid_from),
  UNIQUE (sku, valid_from)
) STRICT;
INSERT INTO price_history (change_no, sku, price_kopecks, valid_from, valid_to)
SELECT a.change_no, a.sku, a.price_kopecks, a.valid_from, min(b.valid_from)
FROM remaining AS a LEFT JOIN remaining AS b ON b.sku = a.sku AND b.valid_from > a.valid_from
GROUP BY a.sku, a.valid_from;
DROP TABLE remaining;
