-- Another way: nothing is cleaned ahead; the load does it in one statement.
SELECT count(*) AS records FROM raw_receipts;
