-- Step 1, clean: one row per record, so that equal things are equal texts.
-- This runs as it is, but it takes every login for what it looks like.
DROP VIEW IF EXISTS clean_customers;

CREATE VIEW clean_customers AS
SELECT
  _file,
  _line,
  login,
  customer_id,
  city,
  tier,
  points,
  updated_at
FROM raw_customers;
