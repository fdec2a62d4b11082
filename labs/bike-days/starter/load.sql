-- Step 2, load. The tables rides and rejects are as they should be; days is not yet.
DROP TABLE IF EXISTS rides;
CREATE TABLE rides (
  ride_id TEXT PRIMARY KEY,
  day     TEXT NOT NULL
) STRICT;

INSERT INTO rides (ride_id, day)
SELECT ride_id, day FROM clean_rides WHERE day IS NOT NULL;

DROP TABLE IF EXISTS rejects;
CREATE TABLE rejects (
  _file  TEXT,
  _line  INTEGER,
  reason TEXT
);

INSERT INTO rejects (_file, _line, reason)
SELECT _file, _line, 'no start time' FROM clean_rides WHERE day IS NULL
UNION ALL
SELECT _file, _line, 'malformed record' FROM raw_rides_malformed;

-- One row for each day. For each day?
DROP TABLE IF EXISTS days;
CREATE TABLE days AS
SELECT day, count(*) AS rides
FROM rides
GROUP BY day;
