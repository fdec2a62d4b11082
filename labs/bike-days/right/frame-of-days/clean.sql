-- Another way: a table of moments in UTC; the day is taken when it is needed.
DROP TABLE IF EXISTS moments;
CREATE TABLE moments AS
SELECT _file, _line, ride_id, unixepoch(started_at) AS seconds FROM raw_rides;
