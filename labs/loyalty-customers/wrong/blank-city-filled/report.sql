-- name: members_by_city
SELECT ifnull(city, 'unknown') AS city, count(*) AS members, sum(tier = 'gold') AS gold, sum(points) AS points
FROM customers
GROUP BY 1
ORDER BY 2 DESC, 1;
