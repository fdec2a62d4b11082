DROP TABLE IF EXISTS ranked;
CREATE TABLE ranked AS
SELECT
  *,
  row_number() OVER (
    PARTITION BY login
    ORDER BY updated_at DESC, customer_id, _file, _line
  ) AS place
FROM clean_customers
WHERE login IS NOT NULL;

DROP TABLE IF EXISTS customers;
CREATE TABLE customers (
  login       TEXT    PRIMARY KEY,
  customer_id INTEGER NOT NULL,
  city        TEXT,
  tier        TEXT    NOT NULL CHECK (tier IN ('bronze', 'silver', 'gold')),
  points      INTEGER NOT NULL CHECK (points >= 0),
  updated_at  TEXT    NOT NULL
) STRICT;

INSERT INTO customers
SELECT login, customer_id, city, tier, points, updated_at
FROM ranked
WHERE place = 1;

CREATE TABLE IF NOT EXISTS duplicates (_file TEXT, _line INTEGER, login TEXT);

INSERT INTO duplicates
SELECT _file, _line, login
FROM ranked
WHERE place > 1;

DROP TABLE IF EXISTS rejects;
CREATE TABLE rejects (_file TEXT, _line INTEGER, reason TEXT);

INSERT INTO rejects
SELECT _file, _line, 'no login' FROM clean_customers WHERE login IS NULL
UNION ALL
SELECT _file, _line, 'malformed record' FROM raw_customers_malformed;
