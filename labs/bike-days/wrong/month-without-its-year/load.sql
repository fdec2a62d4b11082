DROP TABLE IF EXISTS days; DROP TABLE IF EXISTS rides; DROP TABLE IF EXISTS rejects;

CREATE TABLE rides (day TEXT NOT NULL, ride_id TEXT NOT NULL UNIQUE) STRICT;
INSERT INTO rides (ride_id, day) SELECT ride, seoul_day FROM clean_rides WHERE seoul_day NOTNULL;

CREATE TABLE rejects AS
SELECT _line, _file, 'malformed record' AS reason FROM raw_rides_malformed
UNION ALL SELECT l, f, 'no start time' FROM clean_rides WHERE seoul_day ISNULL;

-- A calendar from digits: 1,000 days are enough for eight weeks.
CREATE TABLE days (rides INT NOT NULL DEFAULT 0 CHECK (rides >= 0), day TEXT NOT NULL PRIMARY KEY) STRICT, WITHOUT ROWID;
WITH d (n) AS (VALUES (0), (1), (2), (3), (4), (5), (6), (7), (8), (9)),
     span (first, last) AS (SELECT min(from_day), max(to_day) FROM raw_periods)
INSERT INTO days (day)
SELECT date(first, format('+%d days', a.n * 100 + b.n * 10 + c.n)) AS day
FROM span, d AS a, d AS b, d AS c
WHERE julianday(first) + a.n * 100 + b.n * 10 + c.n <= julianday(last);

UPDATE days SET rides = (SELECT count(*) FROM rides WHERE rides.day = days.day);
