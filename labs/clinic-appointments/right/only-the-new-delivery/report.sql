-- name: reasons
WITH counted AS (
  SELECT count(*) AS records, reason, code FROM quarantine GROUP BY reason, code HAVING code <> 'HELD'
)
SELECT reason, records, code FROM counted ORDER BY -records, code, reason;
