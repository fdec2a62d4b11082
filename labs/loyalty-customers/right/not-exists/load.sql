-- A row counts when no other row of its login beats it; row values compare from left to right, so the time is compared the other way round.
DROP VIEW IF EXISTS winners;
CREATE VIEW winners AS
SELECT *
FROM clean_customers AS mine
WHERE login IS NOT NULL
  AND NOT EXISTS (
    SELECT 1
    FROM clean_customers AS other
    WHERE other.login = mine.login
      AND (other.updated_at > mine.updated_at
        OR (other.updated_at = mine.updated_at
          AND (other.customer_id, other._file, other._line) < (mine.customer_id, mine._file, mine._line)))
  );

DROP TABLE IF EXISTS customers;
CREATE TABLE customers (
  login TEXT NOT NULL,
  customer_id INTEGER NOT NULL,
  city TEXT,
  tier TEXT NOT NULL,
  points INTEGER NOT NULL,
  updated_at TEXT NOT NULL,
  UNIQUE (login),
  CHECK (points >= 0 AND tier IN ('gold', 'silver', 'bronze'))
) STRICT;
INSERT INTO customers SELECT login, customer_id, city, tier, points, updated_at FROM winners;

DROP TABLE IF EXISTS duplicates;
CREATE TABLE duplicates (login TEXT NOT NULL, _file TEXT NOT NULL, _line INTEGER NOT NULL, PRIMARY KEY (_file, _line)) STRICT;
INSERT INTO duplicates
SELECT login, _file, _line FROM clean_customers
WHERE login IS NOT NULL AND (_file, _line) NOT IN (SELECT _file, _line FROM winners);

DROP TABLE IF EXISTS rejects;
CREATE TABLE rejects (_file TEXT, _line INTEGER, reason TEXT);
INSERT INTO rejects SELECT _file, _line, 'malformed record' FROM raw_customers_malformed;
INSERT INTO rejects SELECT _file, _line, 'no login' FROM clean_customers WHERE login IS NULL;
