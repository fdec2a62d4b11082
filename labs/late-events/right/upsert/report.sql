-- name: daily
SELECT day,
  count(*) FILTER (WHERE status = 'delivered' AND days_late = 0) AS first_published,
  count(*) FILTER (WHERE status = 'delivered' AND days_late < 4) AS published_now,
  sum(CASE WHEN status = 'delivered' AND days_late < 4 THEN coalesce(fee, 0) ELSE 0 END) AS fees_now,
  count(*) FILTER (WHERE status = 'delivered' AND days_late >= 4) AS adjusted_later
FROM events GROUP BY day ORDER BY day;

-- name: parcels_by_status
SELECT status, count(*) AS parcels FROM (
  SELECT DISTINCT parcel_id, first_value(status) OVER (PARTITION BY parcel_id ORDER BY happened_at DESC, event_id DESC) AS status FROM events
) GROUP BY status ORDER BY status;
