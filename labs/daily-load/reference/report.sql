-- name: sales_by_day
WITH loaded AS (
  SELECT day, count(*) AS sales, sum(won) AS won FROM sales GROUP BY day
),
kept_aside AS (
  SELECT day, count(*) AS rejected FROM rejects GROUP BY day
)
SELECT
  d.day,
  d.announced,
  coalesce(l.sales, 0)                                           AS sales,
  coalesce(k.rejected, 0)                                        AS rejected,
  d.announced - coalesce(l.sales, 0) - coalesce(k.rejected, 0)   AS missing,
  coalesce(l.won, 0)                                             AS won
FROM days AS d
LEFT JOIN loaded AS l ON l.day = d.day
LEFT JOIN kept_aside AS k ON k.day = d.day
ORDER BY d.day;
