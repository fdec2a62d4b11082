-- Another way: the text decides. Old docks already wrote the day of Seoul; the others are UTC.
DROP VIEW IF EXISTS clean_rides;
CREATE VIEW clean_rides AS
SELECT
  _file,
  _line,
  ride_id,
  CASE
    WHEN started_at LIKE '%+09:00' THEN substr(started_at, 1, 10)
    WHEN started_at LIKE '%Z' AND substr(started_at, 12, 2) < '15' THEN substr(started_at, 1, 10)
    WHEN started_at LIKE '%Z' THEN date(substr(started_at, 1, 10), '+1 day')
  END AS day
FROM raw_rides;
