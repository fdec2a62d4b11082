-- name: reasons
SELECT DISTINCT code, reason, count(*) OVER (PARTITION BY code, reason) AS records
FROM quarantine WHERE code IS NOT 'HELD'
ORDER BY 3 DESC, 1, 2;
