-- Step 2, load: decide for each delivery, keep what is not loaded, load the rest.
DROP TABLE IF EXISTS loads;
CREATE TABLE loads (
  delivery TEXT PRIMARY KEY,
  rows_in  INTEGER NOT NULL,
  bad      INTEGER NOT NULL,
  status   TEXT NOT NULL
);

INSERT INTO loads
SELECT _delivery, count(*), count(code), 'loaded'
FROM judged
GROUP BY _delivery;

DROP TABLE IF EXISTS quarantine;
CREATE TABLE quarantine (
  _file  TEXT    NOT NULL,
  _line  INTEGER NOT NULL,
  code   TEXT    NOT NULL,
  reason TEXT    NOT NULL,
  raw    TEXT    NOT NULL
);

INSERT INTO quarantine
SELECT _file, _line, code, reason, raw
FROM judged
WHERE code IS NOT NULL;

DROP TABLE IF EXISTS appointments;
CREATE TABLE appointments (
  appointment_id TEXT,
  patient_id     TEXT,
  starts_at      TEXT,
  minutes        INTEGER,
  department     TEXT,
  room           TEXT,
  status         TEXT
);

INSERT INTO appointments
SELECT r.appointment_id, r.patient_id, r.starts_at, r.minutes, r.department, r.room, r.status
FROM raw_appointments AS r
JOIN judged AS j ON j._file = r._file AND j._line = r._line
WHERE j.code IS NULL;
