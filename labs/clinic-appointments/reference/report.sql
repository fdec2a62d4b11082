-- name: reasons
SELECT code, reason, count(*) AS records
FROM quarantine
WHERE code <> 'HELD'
GROUP BY code, reason
ORDER BY records DESC, code, reason;
