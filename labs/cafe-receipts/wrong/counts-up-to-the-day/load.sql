DROP TABLE IF EXISTS "receipts";
CREATE TABLE "receipts" (
  "paid_by"     TEXT NOT NULL CHECK ("paid_by" = 'card' OR "paid_by" = 'cash'),
  "day"         TEXT NOT NULL,
  "total_cents" INT  NOT NULL CHECK ("total_cents" > -1),
  "receipt_id"  TEXT NOT NULL UNIQUE
) STRICT;
INSERT INTO "receipts" ("receipt_id", "day", "total_cents", "paid_by")
SELECT "receipt_id", "day", "total_cents", "paid_by" FROM "clean_receipts" WHERE NOT "total_cents" IS NULL;

DROP TABLE IF EXISTS "rejects";
CREATE TABLE "rejects" AS
SELECT "_file", "_line", 'no total' AS "reason" FROM "clean_receipts" WHERE "total_cents" IS NULL
UNION ALL
SELECT "_file", "_line", 'malformed record' FROM "raw_receipts_malformed";
