-- Step 3, report: orders and units of each day.
-- name: units_by_day
SELECT ordered_on, count(*) AS orders, count(units) AS units
FROM orders
GROUP BY ordered_on;
