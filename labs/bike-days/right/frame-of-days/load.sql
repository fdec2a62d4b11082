CREATE TABLE IF NOT EXISTS rides (ride_id TEXT PRIMARY KEY NOT NULL, day TEXT NOT NULL) STRICT;
CREATE TABLE IF NOT EXISTS rejects (_file TEXT, _line INTEGER, reason TEXT, PRIMARY KEY (_file, _line));
CREATE TABLE IF NOT EXISTS days (day TEXT PRIMARY KEY, rides INTEGER NOT NULL, CHECK (rides >= 0)) STRICT;

INSERT INTO rides
SELECT ride_id, date(seconds + 9 * 3600, 'unixepoch') FROM moments WHERE seconds IS NOT NULL
ON CONFLICT (ride_id) DO UPDATE SET day = excluded.day;

INSERT OR REPLACE INTO rejects SELECT _file, _line, 'no start time' FROM moments WHERE seconds IS NULL;
INSERT OR REPLACE INTO rejects SELECT _file, _line, 'malformed record' FROM raw_rides_malformed;

-- Whole numbers count the days; text comes last.
WITH RECURSIVE numbers (n, last) AS (
  SELECT unixepoch(min(from_day)) / 86400, unixepoch(max(to_day)) / 86400 FROM raw_periods
  UNION ALL
  SELECT n + 1, last FROM numbers WHERE n < last
)
INSERT INTO days
SELECT date(n * 86400, 'unixepoch'), (SELECT count(*) FROM rides WHERE day = date(n * 86400, 'unixepoch')) FROM numbers WHERE true
ON CONFLICT (day) DO UPDATE SET rides = excluded.rides;
