-- name: sales_by_day
WITH counted AS (
  SELECT
    d.*,
    (SELECT count(*) FROM sales AS s WHERE s.day = d.day)   AS sales,
    (SELECT count(*) FROM rejects AS r WHERE r.day = d.day) AS rejected,
    (SELECT total(won) FROM sales AS s WHERE s.day = d.day) AS won
  FROM days AS d
)
SELECT *, announced - sales - rejected AS missing FROM counted ORDER BY day;
