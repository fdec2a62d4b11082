DROP TABLE IF EXISTS clean_log;
CREATE TABLE clean_log AS
SELECT REPLACE(sensor_id, 's-04', 'S-04') AS sensor, day, minute + 0 AS first_minute, minute + held - 1 AS last_minute, temp + 0.0 AS temp
FROM raw_log
WHERE NULLIF(temp, '') IS NOT NULL;
