WITH named AS (SELECT ifnull(city, 'unknown') AS city, tier = 'gold' AS is_gold, points FROM customers)
-- name: members_by_city
SELECT city, count(*) AS members, count(*) FILTER (WHERE is_gold) AS gold, sum(points) AS points
FROM named
GROUP BY 1
ORDER BY 2 DESC, 1;
