-- name: daily
SELECT
  day,
  sum(status = 'delivered' AND days_late <= 3)                                         AS first_published,
  sum(status = 'delivered' AND days_late <= 3)                                        AS published_now,
  coalesce(sum(fee) FILTER (WHERE status = 'delivered' AND days_late <= 3), 0)        AS fees_now,
  sum(status = 'delivered' AND days_late > 3)                                         AS adjusted_later
FROM events
GROUP BY day
ORDER BY day;

-- name: parcels_by_status
WITH latest AS (
  SELECT status, row_number() OVER (PARTITION BY parcel_id ORDER BY happened_at DESC, event_id DESC) AS place
  FROM events
)
SELECT status, count(*) AS parcels
FROM latest
WHERE place = 1
GROUP BY status
ORDER BY status;
