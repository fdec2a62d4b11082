DROP TABLE IF EXISTS clean_log;
CREATE TABLE clean_log AS
SELECT 'S' || SUBSTR(sensor_id, 2) AS sensor, day, minute + 0 AS first_minute, minute + held - 1 AS last_minute, temp + 0.0 AS temp
FROM raw_log
WHERE NULLIF(temp, '') IS NOT NULL;
