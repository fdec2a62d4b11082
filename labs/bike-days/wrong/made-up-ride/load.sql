DROP TABLE IF EXISTS rides;
CREATE TABLE rides (
  ride_id TEXT PRIMARY KEY,
  day     TEXT NOT NULL
) STRICT;

INSERT INTO rides (ride_id, day)
SELECT ride_id, day
FROM clean_rides
WHERE day IS NOT NULL;

DROP TABLE IF EXISTS rejects;
CREATE TABLE rejects (
  _file  TEXT,
  _line  INTEGER,
  reason TEXT
);

INSERT INTO rejects (_file, _line, reason)
SELECT _file, _line, 'no start time'
FROM clean_rides
WHERE day IS NULL
UNION ALL
SELECT _file, _line, 'malformed record'
FROM raw_rides_malformed;

DROP TABLE IF EXISTS days;
CREATE TABLE days (
  day   TEXT    PRIMARY KEY,
  rides INTEGER NOT NULL CHECK (rides >= 0)
) STRICT;

WITH RECURSIVE calendar (day) AS (
  SELECT min(from_day) FROM raw_periods
  UNION ALL
  SELECT date(day, '+1 day') FROM calendar WHERE day < (SELECT max(to_day) FROM raw_periods)
)
INSERT INTO days (day, rides)
SELECT c.day, count(*)
FROM calendar AS c
LEFT JOIN rides AS r ON r.day = c.day
GROUP BY c.day;
