-- name: totals_by_day
SELECT date(booked_at) AS day, count(*) AS payments, sum(cents) AS cents,
       CASE WHEN EXISTS (SELECT 1 FROM marks WHERE mark IS NULL OR date(mark, '-3 days') <= date(payments.booked_at)) THEN 'open' ELSE 'final' END AS status
FROM payments
GROUP BY date(booked_at)
ORDER BY date(booked_at);
