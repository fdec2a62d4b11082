-- name: sales_by_day
SELECT
  d.day,
  d.announced,
  count(*)                                                                          AS sales,
  (SELECT count(*) FROM rejects AS r WHERE r.day = d.day)                            AS rejected,
  d.announced - count(*) - (SELECT count(*) FROM rejects AS r WHERE r.day = d.day)   AS missing,
  sum(s.won)                                                                        AS won
FROM days AS d
JOIN sales AS s ON s.day = d.day
GROUP BY d.day
ORDER BY d.day;
