DROP VIEW IF EXISTS "clean_events";
CREATE VIEW "clean_events" ("_line", "_file", "event_id", "parcel_id", "status", "arrived_at", "happened_at", "fee") AS
SELECT r._line, r._file, r.event_id, r.parcel_id, r.status, r.arrived_at,
       strftime('%Y-%m-%d %H:%M', nullif(r.happened_at, ''), iif(substr(r.happened_at, -1) = 'Z', '+9 hours', '+0 hours')),
       CAST(nullif(replace(ltrim(r.fee, '₩'), ',', ''), '') AS INTEGER)
FROM raw_events AS r;
