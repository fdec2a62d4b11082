BEGIN;

DROP TABLE IF EXISTS rides;
CREATE TABLE rides (ride_id TEXT NOT NULL UNIQUE, day TEXT NOT NULL) STRICT;
INSERT INTO rides SELECT ride_id, day FROM clean_rides WHERE day IS NOT NULL;

DROP TABLE IF EXISTS rejects;
CREATE TABLE rejects AS
SELECT _file, _line, 'malformed record' AS reason FROM raw_rides_malformed;
INSERT INTO rejects (reason, _file, _line)
SELECT 'no start time', _file, _line FROM clean_rides WHERE day IS NULL;

DROP TABLE IF EXISTS days;
CREATE TABLE days (day TEXT NOT NULL UNIQUE, rides INTEGER NOT NULL DEFAULT 0 CHECK (rides > -1)) STRICT;

-- A table of numbers instead of recursion: three digits reach a thousand days.
WITH digits (d) AS (VALUES (0), (1), (2), (3), (4), (5), (6), (7), (8), (9))
INSERT INTO days (day)
SELECT date((SELECT min(from_day) FROM raw_periods), '+' || (a.d + 10 * b.d + 100 * c.d) || ' days') AS day
FROM digits AS a, digits AS b, digits AS c
WHERE day <= (SELECT max(to_day) FROM raw_periods);

UPDATE days SET rides = counted.n
FROM (SELECT day, count(*) AS n FROM rides GROUP BY day) AS counted
WHERE counted.day = days.day;

COMMIT;
