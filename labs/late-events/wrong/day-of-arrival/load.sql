DROP TABLE IF EXISTS rejects;
CREATE TABLE rejects (_file TEXT, _line INTEGER, reason TEXT);

INSERT INTO rejects (_file, _line, reason)
SELECT _file, _line, 'no time' FROM clean_events WHERE happened_at IS NULL
UNION ALL
SELECT _file, _line, 'from the future' FROM clean_events WHERE happened_at > arrived_at
UNION ALL
SELECT _file, _line, 'malformed record' FROM raw_events_malformed;

-- The first arrival decides how late an event was; what comes again brings no news.
DROP VIEW IF EXISTS arrivals;
CREATE VIEW arrivals AS
SELECT *, row_number() OVER (PARTITION BY event_id ORDER BY arrived_at, _file, _line) AS arrival
FROM clean_events
WHERE happened_at <= arrived_at;

DROP TABLE IF EXISTS repeats;
CREATE TABLE repeats (_file TEXT, _line INTEGER, event_id TEXT);

INSERT INTO repeats (_file, _line, event_id)
SELECT _file, _line, event_id FROM arrivals WHERE arrival > 1;

DROP TABLE IF EXISTS events;
CREATE TABLE events (
  event_id    TEXT    PRIMARY KEY,
  parcel_id   TEXT    NOT NULL,
  status      TEXT    NOT NULL CHECK (status IN ('picked_up', 'delivered', 'returned')),
  happened_at TEXT    NOT NULL,
  day         TEXT    NOT NULL,
  arrived_on  TEXT    NOT NULL,
  days_late   INTEGER NOT NULL CHECK (days_late >= 0),
  fee         INTEGER
) STRICT;

INSERT INTO events (event_id, parcel_id, status, happened_at, day, arrived_on, days_late, fee)
SELECT
  event_id,
  parcel_id,
  status,
  happened_at,
  date(arrived_at),
  date(arrived_at),
  -- Days of the calendar, not 24 hours: a closed day is a date.
  julianday(date(arrived_at)) - julianday(date(happened_at)),
  fee
FROM arrivals
WHERE arrival = 1;

DROP TABLE IF EXISTS adjustments;
CREATE TABLE adjustments (
  booked_on  TEXT,
  day        TEXT,
  deliveries INTEGER NOT NULL,
  fees       INTEGER NOT NULL,
  PRIMARY KEY (booked_on, day)
) STRICT;

INSERT INTO adjustments (booked_on, day, deliveries, fees)
SELECT arrived_on, day, count(*), coalesce(sum(fee), 0)
FROM events
WHERE status = 'delivered' AND days_late > 3
GROUP BY arrived_on, day;
