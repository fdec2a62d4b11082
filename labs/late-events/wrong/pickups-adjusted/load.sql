-- Everything is judged once, in a table of its own, and then dealt out.
DROP TABLE IF EXISTS "judged";
CREATE TABLE "judged" AS
SELECT c.*, CASE WHEN happened_at IS NULL THEN 'no time' WHEN happened_at > arrived_at THEN 'from the future' END AS "wrong"
FROM "clean_events" AS c;

DROP TABLE IF EXISTS "rejects";
CREATE TABLE "rejects" AS
SELECT _file, _line, wrong AS reason FROM judged WHERE wrong IS NOT NULL
UNION ALL SELECT _file, _line, 'malformed record' FROM raw_events_malformed;

-- A row is a repeat when a better one of the same event exists.
DROP TABLE IF EXISTS "repeats";
CREATE TABLE "repeats" AS
SELECT j._file, j._line, j.event_id
FROM judged AS j
WHERE j.wrong IS NULL AND EXISTS (
  SELECT 1 FROM judged AS b
  WHERE b.wrong IS NULL AND b.event_id = j.event_id AND (b.arrived_at, b._file, b._line) < (j.arrived_at, j._file, j._line)
);

DROP TABLE IF EXISTS "events";
CREATE TABLE "events" (
  "event_id"    TEXT PRIMARY KEY,
  "happened_at" TEXT NOT NULL,
  "arrived_on"  TEXT NOT NULL,
  "day"         TEXT NOT NULL,
  "days_late"   INT NOT NULL CHECK ("days_late" >= 0),
  "parcel_id"   TEXT NOT NULL,
  "status"      TEXT NOT NULL CHECK ("status" IN ('picked_up', 'delivered', 'returned')),
  "fee"         INT
) STRICT;

INSERT INTO "events"
SELECT event_id, happened_at, date(arrived_at), date(happened_at),
       (unixepoch(date(arrived_at)) - unixepoch(date(happened_at))) / 86400,
       parcel_id, status, fee
FROM judged
WHERE wrong IS NULL AND (_file, _line) NOT IN (SELECT _file, _line FROM repeats);

DROP TABLE IF EXISTS "adjustments";
CREATE TABLE "adjustments" (
  "booked_on" TEXT NOT NULL, "day" TEXT NOT NULL, "deliveries" INT NOT NULL DEFAULT 0, "fees" INT NOT NULL DEFAULT 0,
  UNIQUE ("day", "booked_on")
) STRICT;

INSERT INTO "adjustments"
SELECT arrived_on, day, 1, ifnull(fee, 0) FROM "events" WHERE days_late >= 4
ON CONFLICT DO UPDATE SET deliveries = deliveries + 1, fees = fees + excluded.fees;
