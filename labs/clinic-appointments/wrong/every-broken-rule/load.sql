DROP TABLE IF EXISTS loads;
CREATE TABLE loads (
  delivery TEXT    PRIMARY KEY,
  rows_in  INTEGER NOT NULL,
  bad      INTEGER NOT NULL,
  status   TEXT    NOT NULL CHECK (status IN ('loaded', 'stopped'))
) STRICT;

INSERT INTO loads (delivery, rows_in, bad, status)
SELECT _delivery, count(*), count(code),
       CASE WHEN count(code) * 100 > count(*) * 5 THEN 'stopped' ELSE 'loaded' END
FROM judged
GROUP BY _delivery;

DROP TABLE IF EXISTS quarantine;
CREATE TABLE quarantine (
  _file  TEXT    NOT NULL,
  _line  INTEGER NOT NULL,
  code   TEXT    NOT NULL,
  reason TEXT    NOT NULL,
  raw    TEXT    NOT NULL
) STRICT;

-- Good records of a stopped delivery are kept aside too: they are held back, not lost.
INSERT INTO quarantine (_file, _line, code, reason, raw)
SELECT j._file, j._line, coalesce(j.code, 'HELD'), coalesce(j.reason, 'load stopped'), j.raw
FROM judged AS j
JOIN loads AS l ON l.delivery = j._delivery
WHERE j.code IS NOT NULL OR l.status = 'stopped';

DROP TABLE IF EXISTS appointments;
CREATE TABLE appointments (
  appointment_id TEXT    PRIMARY KEY,
  patient_id     TEXT    NOT NULL,
  starts_at      TEXT    NOT NULL,
  minutes        INTEGER NOT NULL CHECK (minutes > 0),
  department     TEXT    NOT NULL,
  room           TEXT,
  status         TEXT    NOT NULL
) STRICT;

INSERT INTO appointments (appointment_id, patient_id, starts_at, minutes, department, room, status)
SELECT trim(appointment_id), trim(patient_id), trim(starts_at), CAST(minutes AS INTEGER),
       trim(department), nullif(trim(room), ''), trim(status)
FROM raw_appointments AS r
WHERE NOT EXISTS (SELECT 1 FROM quarantine AS q WHERE q._file = r._file AND q._line = r._line);
