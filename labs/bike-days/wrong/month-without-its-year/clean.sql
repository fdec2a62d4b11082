DROP VIEW IF EXISTS clean_rides;
CREATE VIEW clean_rides (ride, seoul_day, f, l) AS
SELECT ride_id, strftime('%Y-%m-%d', unixepoch(started_at) + 9 * 3600, 'unixepoch'), _file, _line FROM raw_rides;
