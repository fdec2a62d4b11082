-- Another way: nothing ahead; the load does it in one statement.
SELECT count(*) AS lines FROM raw_log;
