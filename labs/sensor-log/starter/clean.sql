-- Step 1, clean: one row for each line of the log that has a temperature. What this leaves undone, every query has to do.
DROP VIEW IF EXISTS clean_log;

CREATE VIEW clean_log AS
SELECT
  sensor_id,
  day,
  CAST(minute AS INTEGER) AS minute,
  CAST(held AS INTEGER)   AS held,
  CAST(temp AS REAL)      AS temp
FROM raw_log
WHERE temp <> '';
