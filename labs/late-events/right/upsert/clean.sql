-- Another way: the tables stay, events are put in place one arrival after the other.
DROP VIEW IF EXISTS clean_events;
CREATE VIEW clean_events AS
SELECT _file, _line, event_id, parcel_id, status, arrived_at,
  iif(instr(happened_at, 'Z') > 0, substr(datetime(happened_at, '+540 minutes'), 1, 16), nullif(happened_at, '')) AS happened_at,
  iif(fee = '', NULL, replace(replace(fee, ',', ''), '₩', '') + 0) AS fee
FROM raw_events;
