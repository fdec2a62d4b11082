-- Another way: the table stays, and a row replaces what is there only if it beats it.
CREATE TABLE IF NOT EXISTS best (
  login TEXT PRIMARY KEY, customer_id INTEGER, city TEXT, tier TEXT, points INTEGER, updated_at TEXT, _file TEXT, _line INTEGER
);
CREATE TABLE IF NOT EXISTS customers (
  login       TEXT PRIMARY KEY,
  customer_id INTEGER NOT NULL,
  city        TEXT,
  tier        TEXT NOT NULL CHECK (tier = 'bronze' OR tier = 'silver' OR tier = 'gold'),
  points      INTEGER NOT NULL CHECK (points BETWEEN 0 AND 1000000),
  updated_at  TEXT NOT NULL
) STRICT;
CREATE TABLE IF NOT EXISTS duplicates (_file TEXT, _line INTEGER, login TEXT, UNIQUE (_file, _line));
CREATE TABLE IF NOT EXISTS rejects (_file TEXT, _line INTEGER, reason TEXT, UNIQUE (_file, _line));

BEGIN;
INSERT INTO best (login, customer_id, city, tier, points, updated_at, _file, _line)
SELECT login, customer_id, city, tier, points, updated_at, _file, _line
FROM clean_customers WHERE login IS NOT NULL
ON CONFLICT (login) DO UPDATE SET
  customer_id = excluded.customer_id, city = excluded.city, tier = excluded.tier, points = excluded.points,
  updated_at = excluded.updated_at, _file = excluded._file, _line = excluded._line
WHERE excluded.updated_at > best.updated_at
   OR (excluded.updated_at = best.updated_at AND excluded.customer_id < best.customer_id)
   OR (excluded.updated_at = best.updated_at AND excluded.customer_id = best.customer_id
       AND (excluded._file < best._file OR (excluded._file = best._file AND excluded._line < best._line)));

INSERT OR REPLACE INTO customers SELECT login, customer_id, city, tier, points, updated_at FROM best;

DELETE FROM duplicates;
INSERT INTO duplicates
SELECT c._file, c._line, c.login
FROM clean_customers AS c
JOIN best AS b ON b.login = c.login
WHERE b._file <> c._file OR b._line <> c._line;

INSERT OR IGNORE INTO rejects SELECT _file, _line, 'no login' FROM clean_customers WHERE login IS NULL;
INSERT OR IGNORE INTO rejects SELECT _file, _line, 'malformed record' FROM raw_customers_malformed;
COMMIT;
