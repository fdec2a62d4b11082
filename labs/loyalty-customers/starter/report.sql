-- Step 3, report: the members of every city, the largest city first.
-- name: members_by_city
SELECT
  city,
  count(*)    AS members,
  0           AS gold,
  sum(points) AS points
FROM customers
GROUP BY city
ORDER BY members DESC;
