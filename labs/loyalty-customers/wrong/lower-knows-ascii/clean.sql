DROP VIEW IF EXISTS clean_customers;

CREATE VIEW clean_customers AS
WITH plain AS (
  SELECT
    _file,
    _line,
    -- What the programme takes for the same login becomes the same text: blanks, composition, capitals.
    lower(normalize(trim(login)))   AS login,
    CAST(trim(customer_id) AS INTEGER) AS customer_id,
    normalize(trim(city))              AS city,
    trim(tier)                         AS tier,
    CAST(trim(points) AS INTEGER)      AS points,
    trim(updated_at)                   AS stamp
  FROM raw_customers
)
SELECT
  _file,
  _line,
  nullif(login, '') AS login,
  customer_id,
  nullif(city, '')  AS city,
  tier,
  points,
  -- 27.03.2026 sorts as text only after it has become 2026-03-27.
  CASE
    WHEN stamp LIKE '__.__.____ %'
      THEN substr(stamp, 7, 4) || '-' || substr(stamp, 4, 2) || '-' || substr(stamp, 1, 2) || substr(stamp, 11)
    ELSE stamp
  END AS updated_at
FROM plain;
