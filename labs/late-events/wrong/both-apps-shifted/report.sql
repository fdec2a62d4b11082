-- name: daily
SELECT day,
       count(CASE WHEN status = 'delivered' AND day = arrived_on THEN 1 END) AS first_published,
       count(CASE WHEN status = 'delivered' AND days_late <= 3 THEN 1 END) AS published_now,
       ifnull(sum(CASE WHEN status = 'delivered' AND days_late <= 3 THEN fee END), 0) AS fees_now,
       count(CASE WHEN status = 'delivered' AND days_late > 3 THEN 1 END) AS adjusted_later
FROM events GROUP BY day ORDER BY day;

-- name: parcels_by_status
SELECT e.status, count(*) AS parcels
FROM events AS e
LEFT JOIN events AS later ON later.parcel_id = e.parcel_id AND (later.happened_at, later.event_id) > (e.happened_at, e.event_id)
WHERE later.event_id IS NULL
GROUP BY e.status
ORDER BY e.status;
