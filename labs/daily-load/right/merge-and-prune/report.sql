-- name: sales_by_day
SELECT
  d.day,
  d.announced,
  count(won)                               AS sales,
  count(reason)                            AS rejected,
  d.announced - count(won) - count(reason) AS missing,
  ifnull(sum(won), 0)                      AS won
FROM days AS d
LEFT JOIN (
  SELECT day, won, NULL AS reason FROM sales
  UNION ALL
  SELECT day, NULL, reason FROM rejects
) AS e ON e.day = d.day
GROUP BY d.day
ORDER BY d.day;
