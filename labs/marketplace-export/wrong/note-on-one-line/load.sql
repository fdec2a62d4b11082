-- Kept from one delivery to the next; a line that came again is written over.
CREATE TABLE IF NOT EXISTS "orders" (
  "_file" TEXT NOT NULL, "_line" INT NOT NULL,
  "order_id" TEXT NOT NULL UNIQUE,
  "store" TEXT NOT NULL,
  "ordered_on" TEXT NOT NULL,
  "item" TEXT NOT NULL,
  "units" INT NOT NULL CHECK ("units" BETWEEN 1 AND 1000000),
  "price" TEXT NOT NULL,
  "note" TEXT
) STRICT;

CREATE TABLE IF NOT EXISTS "rejects" ("_line" INT, "_file" TEXT, "text" TEXT, "problem" TEXT, PRIMARY KEY ("_file", "_line"));

INSERT INTO "orders" ("order_id", "store", "ordered_on", "item", "units", "price", "note", "_file", "_line")
SELECT trim(order_id), _delivery,
       iif(instr(ordered_on, '.') = 3, format('%s-%s-%s', substr(ordered_on, 7, 4), substr(ordered_on, 4, 2), substr(ordered_on, 1, 2)), ordered_on),
       item, units, trim(replace(price, ',', '.')), CASE note WHEN '' THEN NULL ELSE replace(note, char(10), ' ') END, _file, _line
  FROM raw_orders
 WHERE TRUE
ON CONFLICT ("order_id") DO UPDATE SET "units" = excluded."units";

REPLACE INTO "rejects" ("_file", "_line", "problem", "text")
SELECT _file, _line, _problem, _text FROM raw_orders_malformed;
