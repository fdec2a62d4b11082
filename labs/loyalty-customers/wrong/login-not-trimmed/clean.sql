DROP TABLE IF EXISTS clean_customers;
CREATE TABLE clean_customers (
  _file TEXT, _line INT, updated_at TEXT, points INT, tier TEXT, customer_id INT, city TEXT, login TEXT
);
INSERT INTO clean_customers
WITH t AS (
  SELECT _file, _line, trim(updated_at) AS u, trim(points) AS points, trim(tier) AS tier, trim(customer_id) AS id, trim(normalize(city)) AS city, casefold(normalize(login)) AS login
  FROM raw_customers
)
SELECT _file, _line,
       CASE WHEN u GLOB '[0-9][0-9].[0-9][0-9].*' THEN substr(u, 7, 4) || '-' || substr(u, 4, 2) || '-' || substr(u, 1, 2) || substr(u, 11) ELSE u END,
       points, tier, id, nullif(city, ''), CASE WHEN trim(login) <> '' THEN login END
FROM t;
