WITH daily AS (SELECT ordered_on, total(units) AS units, count(order_id) AS orders FROM orders GROUP BY 1)
SELECT orders, CAST(units AS INTEGER) AS units, ordered_on FROM daily ORDER BY ordered_on ASC;
