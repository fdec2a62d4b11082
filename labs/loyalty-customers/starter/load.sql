-- Step 2, load: one row per person, the others kept aside.
DROP TABLE IF EXISTS customers;
CREATE TABLE customers (
  login       TEXT,
  customer_id INTEGER,
  city        TEXT,
  tier        TEXT,
  points      INTEGER,
  updated_at  TEXT
);

INSERT INTO customers
SELECT DISTINCT login, customer_id, city, tier, points, updated_at
FROM clean_customers;

DROP TABLE IF EXISTS duplicates;
CREATE TABLE duplicates (_file TEXT, _line INTEGER, login TEXT);

DROP TABLE IF EXISTS rejects;
CREATE TABLE rejects (_file TEXT, _line INTEGER, reason TEXT);
