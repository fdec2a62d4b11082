-- Another way: one table in which every line has its verdict.
DROP TABLE IF EXISTS clean_events;
CREATE TABLE clean_events AS
SELECT
  _file, _line, event_id, parcel_id, status, arrived_at,
  CASE
    WHEN happened_at = '' THEN NULL
    WHEN substr(happened_at, -1) = 'Z' THEN substr(datetime(julianday(happened_at) + 9 / 24.0 + 1 / 172800.0), 1, 16)
    ELSE happened_at
  END AS happened_at,
  CAST(nullif(replace(trim(fee, '₩'), ',', ''), '') AS INTEGER) AS fee
FROM raw_events;
