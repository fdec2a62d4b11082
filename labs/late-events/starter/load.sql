-- Step 2, load: every event once, and what came too late for its day.
DROP TABLE IF EXISTS rejects;
CREATE TABLE rejects (_file TEXT, _line INTEGER, reason TEXT);

DROP TABLE IF EXISTS repeats;
CREATE TABLE repeats (_file TEXT, _line INTEGER, event_id TEXT);

DROP TABLE IF EXISTS events;
CREATE TABLE events (
  event_id    TEXT PRIMARY KEY,
  parcel_id   TEXT NOT NULL,
  status      TEXT NOT NULL,
  happened_at TEXT NOT NULL,
  day         TEXT NOT NULL,
  arrived_on  TEXT NOT NULL,
  days_late   INTEGER NOT NULL,
  fee         INTEGER
) STRICT;

INSERT OR REPLACE INTO events
SELECT event_id, parcel_id, status, happened_at, date(arrived_at), date(arrived_at), 0, fee
FROM clean_events;

DROP TABLE IF EXISTS adjustments;
CREATE TABLE adjustments (booked_on TEXT, day TEXT, deliveries INTEGER, fees INTEGER);
