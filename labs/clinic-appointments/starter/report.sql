-- Step 3, report: why records were kept aside, the most frequent reason first.
-- name: reasons
SELECT code, reason, count(*) AS records
FROM quarantine
GROUP BY code;
