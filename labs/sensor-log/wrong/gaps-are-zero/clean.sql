DROP VIEW IF EXISTS clean_log;

CREATE VIEW clean_log AS
SELECT
  -- One spelling here, once, so that no query has to ask for two.
  upper(sensor_id)        AS sensor_id,
  day,
  CAST(minute AS INTEGER) AS minute,
  CAST(held AS INTEGER)   AS held,
  CAST(temp AS REAL)      AS temp
FROM raw_log;
