-- name: revenue_by_day
SELECT O."day",
       (SELECT COUNT(*) FROM "receipts" AS R WHERE R."day" = O."day") AS "receipts",
       (SELECT TOTAL("total_cents") FROM "receipts" AS R WHERE R."day" = O."day") / 100 AS "revenue"
FROM "raw_opening_days" AS O
ORDER BY O."day";
