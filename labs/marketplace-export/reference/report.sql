-- name: units_by_day
SELECT ordered_on, count(*) AS orders, sum(units) AS units
FROM orders
GROUP BY ordered_on
ORDER BY ordered_on;
