-- Another way: no view of cells; one SELECT for each kind of rule, each over the fields that the contract names.
DROP TABLE IF EXISTS cell;
CREATE TABLE cell (delivery, file, line, field, value);
INSERT INTO cell SELECT _delivery, _file, _line, 'appointment_id', trim(appointment_id) FROM raw_appointments;
INSERT INTO cell SELECT _delivery, _file, _line, 'patient_id', trim(patient_id) FROM raw_appointments;
INSERT INTO cell SELECT _delivery, _file, _line, 'starts_at', trim(starts_at) FROM raw_appointments;
INSERT INTO cell SELECT _delivery, _file, _line, 'minutes', trim(minutes) FROM raw_appointments;
INSERT INTO cell SELECT _delivery, _file, _line, 'department', trim(department) FROM raw_appointments;
INSERT INTO cell SELECT _delivery, _file, _line, 'room', trim(room) FROM raw_appointments;
INSERT INTO cell SELECT _delivery, _file, _line, 'status', trim(status) FROM raw_appointments;

DROP TABLE IF EXISTS violation;
CREATE TABLE violation AS
WITH pair AS (
  SELECT cell.*, k.rule, k.value AS wanted, k.code, k.reason, k._line AS rank
  FROM cell JOIN raw_contract AS k ON k.field = cell.field AND k._delivery = cell.delivery
)
SELECT * FROM pair WHERE rule = 'required' AND length(value) = 0
UNION ALL
SELECT * FROM pair WHERE rule = 'pattern' AND value <> '' AND NOT value GLOB wanted
UNION ALL
SELECT * FROM pair
WHERE rule = 'real-time' AND value <> ''
  AND coalesce(substr(datetime(value), 1, 16), '') <> value
UNION ALL
SELECT * FROM pair WHERE rule = 'whole-number' AND ltrim(value, '0123456789') <> ''
UNION ALL
SELECT * FROM pair WHERE rule = 'at-least' AND value <> '' AND ltrim(value, '0123456789') = '' AND value + 0 < wanted + 0
UNION ALL
SELECT * FROM pair WHERE rule = 'at-most' AND value <> '' AND ltrim(value, '0123456789') = '' AND value + 0 > wanted + 0
UNION ALL
SELECT * FROM pair
WHERE rule = 'one-of' AND value <> ''
  AND value NOT IN (SELECT word.value FROM json_each('["' || replace(wanted, '|', '","') || '"]') AS word);

DROP TABLE IF EXISTS judged;
CREATE TABLE judged AS
SELECT _delivery, _file, _line,
       (SELECT code FROM violation AS v WHERE v.file = r._file AND v.line = r._line ORDER BY rank LIMIT 1) AS code,
       (SELECT reason FROM violation AS v WHERE v.file = r._file AND v.line = r._line ORDER BY rank LIMIT 1) AS reason,
       json_array(appointment_id, patient_id, starts_at, minutes, department, room, status) AS raw
FROM raw_appointments AS r;
INSERT INTO judged
SELECT _delivery, _file, _line, 'MALFORMED', 'malformed record', _text FROM raw_appointments_malformed;
