DROP TABLE IF EXISTS rides;
CREATE TABLE rides (ride_id TEXT PRIMARY KEY, day TEXT NOT NULL CHECK (day GLOB '????-??-??')) STRICT, WITHOUT ROWID;
INSERT INTO rides SELECT ride_id, day FROM clean_rides WHERE day GLOB '*-*';

DROP TABLE IF EXISTS rejects;
CREATE TABLE rejects (_file TEXT NOT NULL, _line INTEGER NOT NULL, reason TEXT NOT NULL) STRICT;
INSERT INTO rejects
SELECT _file, _line, 'no start time' FROM raw_rides WHERE NOT length(started_at)
UNION ALL
SELECT _file, _line, 'malformed record' FROM raw_rides_malformed;

DROP TABLE IF EXISTS days;
CREATE TABLE days (day TEXT PRIMARY KEY, rides INTEGER NOT NULL CHECK (rides >= 0)) STRICT;

-- Each period walks on its own; a day that two periods name is one day.
WITH RECURSIVE walk (day, last) AS (
  SELECT from_day, to_day FROM raw_periods
  UNION
  SELECT date(day, '+1 day'), last FROM walk WHERE day <> last
), counted AS (
  SELECT day, count(*) AS n FROM rides GROUP BY day
)
INSERT INTO days
SELECT DISTINCT day, coalesce(n, 0) FROM walk LEFT JOIN counted USING (day);
