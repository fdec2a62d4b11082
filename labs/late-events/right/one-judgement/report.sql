-- name: daily
WITH delivered AS (SELECT * FROM events WHERE status = 'delivered')
SELECT
  d.day,
  (SELECT count(*) FROM delivered AS e WHERE e.day = d.day AND e.arrived_on = d.day) AS first_published,
  (SELECT count(*) FROM delivered AS e WHERE e.day = d.day AND e.arrived_on <= date(d.day, '+3 days')) AS published_now,
  (SELECT total(fee) FROM delivered AS e WHERE e.day = d.day AND e.arrived_on <= date(d.day, '+3 days')) AS fees_now,
  (SELECT ifnull(sum(deliveries), 0) FROM adjustments AS a WHERE a.day = d.day) AS adjusted_later
FROM (SELECT DISTINCT day FROM events) AS d
ORDER BY d.day;

-- name: parcels_by_status
SELECT status, count(*) AS parcels
FROM events AS e
WHERE NOT EXISTS (
  SELECT 1 FROM events AS l
  WHERE l.parcel_id = e.parcel_id AND (l.happened_at, l.event_id) > (e.happened_at, e.event_id)
)
GROUP BY status
ORDER BY 1;
