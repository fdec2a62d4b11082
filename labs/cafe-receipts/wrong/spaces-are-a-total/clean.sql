DROP VIEW IF EXISTS "clean_receipts";
CREATE VIEW "clean_receipts" AS
SELECT R."_file", R."_line", TRIM(R."receipt_id") AS "receipt_id",
       DATE(TRIM(R."sold_at")) AS "day",
       IIF(R."total" = '', NULL, CAST(ROUND(100.0 * R."amount") AS INT)) AS "total_cents",
       IIF(LOWER(R."paid_by") LIKE '%card%', 'card', 'cash') AS "paid_by"
FROM (SELECT *, TRIM(REPLACE(REPLACE("total", '€', ''), ',', '.')) AS "amount" FROM "raw_receipts") AS R;
