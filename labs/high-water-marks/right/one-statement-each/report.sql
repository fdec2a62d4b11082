-- name: totals_by_day
SELECT
  date(booked_at) AS day,
  count(*)        AS payments,
  sum(cents)      AS cents,
  iif((SELECT count(*) FROM marks WHERE date(mark, '-3 days') > date(booked_at)) = 3, 'final', 'open') AS status
FROM payments
GROUP BY 1
ORDER BY 1;
