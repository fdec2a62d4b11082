-- Step 1, clean: one row per line, with real types.
-- This runs as it is, but it asks when an event arrived and calls that the day.
DROP VIEW IF EXISTS clean_events;

CREATE VIEW clean_events AS
SELECT
  _file,
  _line,
  event_id,
  parcel_id,
  status,
  substr(replace(happened_at, 'T', ' '), 1, 16) AS happened_at,
  arrived_at,
  CAST(fee AS INTEGER)                          AS fee
FROM raw_events;
