-- One pass with a window decides; the rest reads the decision.
DROP TABLE IF EXISTS loads;
DROP TABLE IF EXISTS quarantine;
DROP TABLE IF EXISTS appointments;

CREATE TABLE loads (delivery TEXT PRIMARY KEY, rows_in INT, bad INT, status TEXT) WITHOUT ROWID;
CREATE TABLE quarantine (
  raw TEXT NOT NULL, reason TEXT NOT NULL, code TEXT NOT NULL, _line INTEGER, _file TEXT,
  PRIMARY KEY (_line, _file)
);
CREATE TABLE appointments (
  appointment_id TEXT PRIMARY KEY,
  patient_id     TEXT NOT NULL,
  starts_at      TEXT NOT NULL,
  minutes        INTEGER NOT NULL CHECK (minutes > 0),
  department     TEXT NOT NULL,
  room           TEXT CHECK (room <> ''),
  status         TEXT NOT NULL
) STRICT;

INSERT INTO loads
SELECT _delivery, count(*), total(code IS NOT NULL), iif(avg(code IS NOT NULL) > 0.05, 'stopped', 'loaded')
FROM judged GROUP BY 1;

INSERT INTO quarantine (_file, _line, code, reason, raw)
SELECT j._file, j._line, ifnull(j.code, 'HELD'), ifnull(j.reason, 'load stopped'), j.raw
FROM judged j JOIN loads l ON l.delivery = j._delivery
WHERE l.status = 'stopped' OR j.code IS NOT NULL;

INSERT INTO appointments
SELECT trim(appointment_id), trim(patient_id), trim(starts_at), trim(minutes), trim(department), nullif(trim(room), ''), trim(status)
FROM raw_appointments a
WHERE NOT EXISTS (SELECT 1 FROM quarantine q WHERE q._file = a._file AND q._line = a._line);
