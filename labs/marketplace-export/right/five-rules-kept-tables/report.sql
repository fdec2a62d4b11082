-- name: units_by_day
WITH d AS (SELECT DISTINCT ordered_on FROM orders)
SELECT d.ordered_on,
       (SELECT count(*) FROM orders o WHERE o.ordered_on = d.ordered_on) AS orders,
       (SELECT sum(units) FROM orders o WHERE o.ordered_on = d.ordered_on) AS units
FROM d ORDER BY 1;
