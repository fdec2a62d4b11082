DROP VIEW IF EXISTS clean_rides;

CREATE VIEW clean_rides AS
SELECT
  _file,
  _line,
  ride_id,
  -- date() reads Z and +09:00 alike and answers in UTC; nine hours later it is the same moment on a clock in Seoul.
  date(started_at, '+9 hours') AS day
FROM raw_rides;
