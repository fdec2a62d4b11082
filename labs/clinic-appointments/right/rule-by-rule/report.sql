SELECT code, reason, sum(1) AS records
FROM (SELECT code, reason FROM judged WHERE code IS NOT NULL)
GROUP BY 1, 2
ORDER BY 3 DESC, 1, 2;
