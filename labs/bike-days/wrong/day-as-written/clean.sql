-- Step 1, clean: the day of each ride.
-- This runs as it is. Does every ride get the day it had in Seoul?
DROP VIEW IF EXISTS clean_rides;

CREATE VIEW clean_rides AS
SELECT
  _file,
  _line,
  ride_id,
  CASE WHEN started_at <> '' THEN substr(started_at, 1, 10) END AS day
FROM raw_rides;
