-- A table this time, made anew on every run. trim() takes a set of characters, so the sign goes with the spaces.
BEGIN;
DROP TABLE IF EXISTS CLEAN_PAYMENTS;
CREATE TABLE CLEAN_PAYMENTS AS
  SELECT TRIM(P."payment_id") AS "payment_id",
         UPPER(TRIM(P."order_id")) AS "order_id",
         LOWER(TRIM(P."kind")) AS "kind",
         CAST(REPLACE(TRIM(P."amount", ' ₩'), ',', '') AS INT) AS "amount",
         P."_file", P."_line"
    FROM RAW_PAYMENTS P;
COMMIT;
