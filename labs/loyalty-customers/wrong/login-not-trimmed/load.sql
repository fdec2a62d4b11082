DROP VIEW IF EXISTS loser;
DROP TABLE IF EXISTS rejects;
DROP TABLE IF EXISTS duplicates;
DROP TABLE IF EXISTS customers;

CREATE TABLE customers (
  points      INTEGER NOT NULL CHECK (points >= 0),
  tier        TEXT NOT NULL CHECK (tier = 'bronze' OR tier = 'silver' OR tier = 'gold'),
  city        TEXT,
  customer_id INTEGER NOT NULL,
  updated_at  TEXT NOT NULL,
  login       TEXT NOT NULL,
  PRIMARY KEY (login)
) STRICT, WITHOUT ROWID;

-- The row that no other row beats.
INSERT INTO customers (login, customer_id, city, tier, points, updated_at)
SELECT w.login, w.customer_id, w.city, w.tier, w.points, w.updated_at
FROM clean_customers AS w
WHERE w.login IS NOT NULL AND NOT EXISTS (
  SELECT 1 FROM clean_customers AS o
  WHERE o.login = w.login AND (
    o.updated_at > w.updated_at
    OR (o.updated_at = w.updated_at AND (o.customer_id, o._file, o._line) < (w.customer_id, w._file, w._line))
  )
);

CREATE TABLE duplicates AS
SELECT login, _line, _file FROM (
  SELECT *, first_value(_file || '/' || _line) OVER (PARTITION BY login ORDER BY updated_at DESC, customer_id, _file, _line) AS best
  FROM clean_customers WHERE login IS NOT NULL
) WHERE best <> _file || '/' || _line;

CREATE TABLE rejects AS
SELECT CAST('no login' AS TEXT) AS reason, _line, _file FROM clean_customers WHERE login IS NULL
UNION ALL SELECT 'malformed record', _line, _file FROM raw_customers_malformed;
