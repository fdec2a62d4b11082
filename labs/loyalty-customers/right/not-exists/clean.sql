-- Another way: a table instead of a view, and the date cut by its separator.
DROP TABLE IF EXISTS clean_customers;
CREATE TABLE clean_customers AS
SELECT
  _file,
  _line,
  CASE WHEN trim(login) <> '' THEN normalize(casefold(trim(login))) END AS login,
  trim(customer_id) + 0 AS customer_id,
  CASE trim(city) WHEN '' THEN NULL ELSE normalize(trim(city)) END AS city,
  trim(tier) AS tier,
  0 + trim(points) AS points,
  CASE
    WHEN instr(updated_at, '.') = 0 THEN trim(updated_at)
    ELSE printf('%s-%s-%s %s', substr(trim(updated_at), 7, 4), substr(trim(updated_at), 4, 2), substr(trim(updated_at), 1, 2), substr(trim(updated_at), 12))
  END AS updated_at
FROM raw_customers;
