DROP TABLE IF EXISTS city_counts;
CREATE TABLE city_counts AS
SELECT coalesce(city, 'unknown') AS city, 1 AS members, iif(tier = 'gold', 1, 0) AS gold, points FROM customers;

-- name: members_by_city
SELECT sum(points) AS points, sum(gold) AS gold, sum(members) AS members, city
FROM city_counts
GROUP BY city
ORDER BY sum(members) DESC, city ASC;
