DROP VIEW IF EXISTS clean_events;

CREATE VIEW clean_events AS
SELECT
  _file,
  _line,
  event_id,
  parcel_id,
  status,
  -- The new app says Z and means UTC; the old one writes Seoul time as it stands.
  CASE
    WHEN happened_at LIKE '%Z' THEN strftime('%Y-%m-%d %H:%M', happened_at)
    WHEN happened_at <> '' THEN happened_at
  END AS happened_at,
  arrived_at,
  CASE WHEN fee <> '' THEN CAST(replace(replace(fee, '₩', ''), ',', '') AS INTEGER) END AS fee
FROM raw_events;
