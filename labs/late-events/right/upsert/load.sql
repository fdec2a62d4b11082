CREATE TABLE IF NOT EXISTS rejects (_file TEXT, _line INTEGER, reason TEXT, PRIMARY KEY (_file, _line));
CREATE TABLE IF NOT EXISTS repeats (_file TEXT, _line INTEGER, event_id TEXT, PRIMARY KEY (_file, _line));
CREATE TABLE IF NOT EXISTS events (
  event_id    TEXT PRIMARY KEY NOT NULL,
  parcel_id   TEXT NOT NULL,
  status      TEXT NOT NULL CHECK (status IN ('delivered', 'picked_up', 'returned')),
  happened_at TEXT NOT NULL,
  day         TEXT NOT NULL,
  arrived_on  TEXT NOT NULL,
  days_late   INTEGER NOT NULL CHECK (days_late BETWEEN 0 AND 10000),
  fee         INTEGER
) STRICT;
CREATE TABLE IF NOT EXISTS adjustments (
  booked_on TEXT NOT NULL, day TEXT NOT NULL, deliveries INTEGER NOT NULL, fees INTEGER NOT NULL, PRIMARY KEY (booked_on, day)
) STRICT;

BEGIN;

INSERT OR IGNORE INTO rejects SELECT _file, _line, 'malformed record' FROM raw_events_malformed;
INSERT OR IGNORE INTO rejects
SELECT _file, _line, iif(happened_at IS NULL, 'no time', 'from the future')
FROM clean_events WHERE happened_at IS NULL OR happened_at > arrived_at;

-- From the last arrival to the first: the first one has the last word.
INSERT OR REPLACE INTO events
SELECT event_id, parcel_id, status, happened_at, date(happened_at), date(arrived_at),
  CAST(julianday(date(arrived_at)) - julianday(date(happened_at)) AS INTEGER), fee
FROM clean_events
WHERE happened_at <= arrived_at
ORDER BY arrived_at DESC, _file DESC, _line DESC;

DELETE FROM repeats;
INSERT INTO repeats
SELECT _file, _line, event_id FROM (
  SELECT *, first_value(_file || '/' || _line) OVER (PARTITION BY event_id ORDER BY arrived_at, _file, _line) AS first_place
  FROM clean_events WHERE happened_at <= arrived_at
)
WHERE _file || '/' || _line <> first_place;

DELETE FROM adjustments;
INSERT INTO adjustments
SELECT arrived_on, day, count(*), CAST(total(fee) AS INTEGER) FROM events
WHERE days_late >= 4 AND status = 'delivered' GROUP BY 1, 2;

COMMIT;
