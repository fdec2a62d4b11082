-- Another way: nothing is rebuilt; what is known of the deliveries at hand is taken out, then written again, in one transaction.
CREATE TABLE IF NOT EXISTS loads (
  delivery TEXT PRIMARY KEY, rows_in INTEGER, bad INTEGER, status TEXT
);
CREATE TABLE IF NOT EXISTS quarantine (
  _file TEXT NOT NULL, _line INTEGER NOT NULL, code TEXT NOT NULL, reason TEXT NOT NULL, raw TEXT NOT NULL,
  UNIQUE (_line, _file)
);
CREATE TABLE IF NOT EXISTS appointments (
  appointment_id TEXT NOT NULL PRIMARY KEY,
  patient_id TEXT NOT NULL,
  starts_at TEXT NOT NULL,
  minutes INTEGER NOT NULL,
  department TEXT NOT NULL,
  room TEXT,
  status TEXT NOT NULL,
  CONSTRAINT takes_time CHECK (minutes >= 1)
) STRICT;

BEGIN;

INSERT INTO loads
SELECT _delivery, count(*), sum(code IS NOT NULL),
       iif(100.0 * sum(code IS NOT NULL) / count(*) > 5, 'stopped', 'loaded')
FROM judged
GROUP BY _delivery
ON CONFLICT (delivery) DO UPDATE SET rows_in = excluded.rows_in, bad = excluded.bad, status = excluded.status;

INSERT OR REPLACE INTO quarantine
SELECT _file, _line, code, reason, raw FROM judged WHERE code IS NOT NULL;

INSERT OR REPLACE INTO quarantine
SELECT _file, _line, 'HELD', 'load stopped', raw
FROM judged
WHERE code IS NULL AND _delivery IN (SELECT delivery FROM loads WHERE status = 'stopped');

INSERT OR REPLACE INTO appointments
SELECT trim(raw ->> 0), trim(raw ->> 1), trim(raw ->> 2), trim(raw ->> 3) + 0, trim(raw ->> 4),
       CASE WHEN trim(raw ->> 5) > '' THEN trim(raw ->> 5) END, trim(raw ->> 6)
FROM judged JOIN loads ON loads.delivery = judged._delivery
WHERE code IS NULL AND status = 'loaded';

COMMIT;
