-- name: sales_by_day
WITH facts AS (
  SELECT day, announced, 0 AS sold, 0 AS refused, 0 AS won FROM days
  UNION ALL SELECT day, 0, 1, 0, won FROM sales
  UNION ALL SELECT day, 0, 0, 1, 0 FROM rejects
)
SELECT day, sum(announced) AS announced, sum(sold) AS sales, sum(refused) AS rejected,
       sum(announced - sold - refused) AS missing, sum(won) AS won
FROM facts GROUP BY day ORDER BY day;
