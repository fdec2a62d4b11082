-- name: members_by_city
SELECT
  coalesce(city, 'unknown')                  AS city,
  count(*)                                   AS members,
  sum(CASE WHEN tier = 'gold' THEN 1 ELSE 0 END) AS gold,
  sum(points)                                AS points
FROM customers
GROUP BY city
ORDER BY members DESC, city;
