-- Tables are made once and emptied on every run. The money is booked onto the orders by UPDATE.
BEGIN;

CREATE TABLE IF NOT EXISTS "payments" (
  "payment_id" TEXT NOT NULL,
  "order_id"   TEXT NOT NULL,
  "kind"       TEXT NOT NULL,
  "amount"     INT  NOT NULL,
  CONSTRAINT "one row per payment" PRIMARY KEY ("payment_id"),
  CONSTRAINT "known kind" CHECK ("kind" = 'payment' OR "kind" = 'refund'),
  CONSTRAINT "real money" CHECK ("amount" >= 1)
) STRICT, WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS "rejects" ("_file" TEXT, "_line" INT, "reason" TEXT, "amount" INT);

CREATE TABLE IF NOT EXISTS "order_balances" (
  "order_id"   TEXT NOT NULL PRIMARY KEY,
  "ordered_on" TEXT NOT NULL,
  "sold"       INT NOT NULL DEFAULT 0,
  "paid"       INT NOT NULL DEFAULT 0,
  "open"       INT NOT NULL GENERATED ALWAYS AS ("sold" - "paid") STORED
) STRICT;

DELETE FROM "payments";
DELETE FROM "rejects";
DELETE FROM "order_balances";

INSERT INTO "order_balances" ("order_id", "ordered_on") SELECT "order_id", "ordered_on" FROM RAW_ORDERS;

INSERT INTO "payments" ("payment_id", "order_id", "kind", "amount")
SELECT "payment_id", "order_id", "kind", "amount" FROM CLEAN_PAYMENTS P
 WHERE EXISTS (SELECT * FROM RAW_ORDERS O WHERE O."order_id" = P."order_id");

INSERT INTO "rejects" ("amount", "reason", "_line", "_file")
SELECT CASE "kind" WHEN 'refund' THEN -"amount" ELSE "amount" END, 'unknown order', "_line", "_file"
  FROM CLEAN_PAYMENTS
 WHERE "payment_id" NOT IN (SELECT "payment_id" FROM "payments");

INSERT INTO "rejects" ("_file", "_line", "reason")
SELECT "_file", "_line", 'malformed record' FROM RAW_PAYMENTS_MALFORMED;

UPDATE "order_balances" SET "sold" = S."won"
  FROM (SELECT "order_id", SUM("quantity" * "unit_price") AS "won" FROM RAW_ITEMS GROUP BY 1) AS S
 WHERE S."order_id" = "order_balances"."order_id";

UPDATE "order_balances" SET "paid" = "paid" + S."won"
  FROM (SELECT "order_id", SUM("amount") AS "won" FROM "payments" WHERE "kind" = 'payment' GROUP BY 1) AS S
 WHERE S."order_id" = "order_balances"."order_id";

UPDATE "order_balances" SET "paid" = "paid" - S."won"
  FROM (SELECT "order_id", SUM("amount") AS "won" FROM "payments" WHERE "kind" = 'refund' GROUP BY 1) AS S
 WHERE S."order_id" = "order_balances"."order_id";

COMMIT;
