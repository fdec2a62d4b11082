-- Step 1, clean: judge every record by the contract that came with it.
-- One row per cell, so that a rule which speaks of a field can be joined to it.
DROP VIEW IF EXISTS cells;
CREATE VIEW cells AS
SELECT r._delivery, r._file, r._line, cell.key AS field, cell.value
FROM raw_appointments AS r, json_each(json_object(
  'appointment_id', r.appointment_id,
  'patient_id',     r.patient_id,
  'starts_at',      r.starts_at,
  'minutes',        r.minutes,
  'department',     r.department,
  'room',           r.room,
  'status',         r.status
)) AS cell;

-- Every rule that a record breaks. Two of the seven kinds of rule are here, and one of them is too kind.
DROP VIEW IF EXISTS broken;
CREATE VIEW broken AS
SELECT cells._file, cells._line, rule.code, rule.reason, rule._line AS rule_line
FROM cells
JOIN raw_contract AS rule ON rule.field = cells.field
WHERE CASE rule.rule
  WHEN 'required' THEN cells.value = ''
  WHEN 'one-of'   THEN instr(rule.value, cells.value) = 0
END;

-- One row for every record: what is wrong with it, or NULL.
DROP VIEW IF EXISTS judged;
CREATE VIEW judged AS
SELECT r._delivery, r._file, r._line, b.code, b.reason,
       json_array(appointment_id, patient_id, starts_at, minutes, department, room, status) AS raw
FROM raw_appointments AS r
LEFT JOIN broken AS b ON b._file = r._file AND b._line = r._line;
