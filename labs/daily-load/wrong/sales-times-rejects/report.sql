-- name: sales_by_day
SELECT
  d.day,
  d.announced,
  count(s.sale_id)                                    AS sales,
  count(r.sale_id)                                    AS rejected,
  d.announced - count(s.sale_id) - count(r.sale_id)   AS missing,
  coalesce(sum(s.won), 0)                             AS won
FROM days AS d
LEFT JOIN sales AS s ON s.day = d.day
LEFT JOIN rejects AS r ON r.day = d.day
GROUP BY d.day
ORDER BY d.day;
