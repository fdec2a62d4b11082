DROP TABLE IF EXISTS judged;
CREATE TABLE judged AS
SELECT c.*,
  CASE
    WHEN happened_at IS NULL THEN 'no time'
    WHEN happened_at > arrived_at THEN 'from the future'
    WHEN EXISTS (
      SELECT 1 FROM clean_events AS e
      WHERE e.event_id = c.event_id AND e.happened_at <= e.arrived_at
      AND (e.arrived_at, e._file, e._line) < (c.arrived_at, c._file, c._line)
    ) THEN 'again'
  END AS verdict
FROM clean_events AS c;

DROP TABLE IF EXISTS rejects;
CREATE TABLE rejects (_file TEXT NOT NULL, _line INTEGER NOT NULL, reason TEXT NOT NULL);
INSERT INTO rejects
SELECT _file, _line, verdict FROM judged WHERE verdict IN ('no time', 'from the future')
UNION
SELECT _file, _line, 'malformed record' FROM raw_events_malformed;

DROP TABLE IF EXISTS repeats;
CREATE TABLE repeats (_file TEXT NOT NULL, _line INTEGER NOT NULL, event_id TEXT NOT NULL);
INSERT INTO repeats SELECT _file, _line, event_id FROM judged WHERE verdict = 'again';

DROP TABLE IF EXISTS events;
CREATE TABLE events (
  event_id TEXT NOT NULL UNIQUE, parcel_id TEXT NOT NULL,
  status TEXT NOT NULL CHECK (status = 'picked_up' OR status = 'delivered' OR status = 'returned'),
  happened_at TEXT NOT NULL, day TEXT NOT NULL, arrived_on TEXT NOT NULL,
  days_late INTEGER NOT NULL, fee INTEGER,
  CHECK (days_late >= 0), CHECK (day <= arrived_on)
) STRICT;
INSERT INTO events
SELECT event_id, parcel_id, status, happened_at, substr(happened_at, 1, 10), substr(arrived_at, 1, 10),
  (unixepoch(substr(arrived_at, 1, 10)) - unixepoch(substr(happened_at, 1, 10))) / 86400, fee
FROM judged WHERE verdict IS NULL;

DROP TABLE IF EXISTS adjustments;
CREATE TABLE adjustments (
  booked_on TEXT NOT NULL, day TEXT NOT NULL, deliveries INTEGER NOT NULL, fees INTEGER NOT NULL, UNIQUE (day, booked_on)
) STRICT;
INSERT INTO adjustments
SELECT DISTINCT arrived_on, day, count(*) OVER same, ifnull(sum(fee) OVER same, 0)
FROM events
WHERE status = 'delivered' AND arrived_on > date(day, '+3 days')
WINDOW same AS (PARTITION BY arrived_on, day);
