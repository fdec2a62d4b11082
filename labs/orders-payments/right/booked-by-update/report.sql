-- name: sales_by_day
SELECT SUM("open") AS "open", SUM("paid") AS "paid", SUM("sold") AS "sold", COUNT("order_id") AS "orders", "ordered_on" AS "day"
  FROM "order_balances"
 GROUP BY "ordered_on"
 ORDER BY "ordered_on" ASC;

-- Three sides below each other, grouped once: nothing can multiply.
-- name: reconciliation
WITH "side" ("file", "announced", "came", "broken", "control_total", "net") AS (
  SELECT "file", CAST("records" AS INT), 0, 0, CAST("total" AS INT), 0 FROM RAW_CONTROL
  UNION ALL
  SELECT "_file", 0, 1, 0, 0, IIF("kind" = 'refund', -1, 1) * "amount" FROM CLEAN_PAYMENTS
  UNION ALL
  SELECT "_file", 0, 1, 1, 0, 0 FROM RAW_PAYMENTS_MALFORMED
)
SELECT "file",
       SUM("announced") - SUM("came")      AS "records_missing",
       SUM("broken")                       AS "unreadable",
       SUM("control_total")                AS "control_total",
       SUM("net")                          AS "received_total",
       SUM("control_total") - SUM("net")   AS "difference"
  FROM "side"
 GROUP BY "file"
 ORDER BY "file";
