-- One row per cell: a contract that speaks of fields can then be joined to it.
DROP VIEW IF EXISTS cells;
CREATE VIEW cells AS
SELECT r._delivery, r._file, r._line, cell.key AS field, cell.value
FROM raw_appointments AS r, json_each(json_object(
  'appointment_id', trim(r.appointment_id),
  'patient_id',     trim(r.patient_id),
  'starts_at',      trim(r.starts_at),
  'minutes',        trim(r.minutes),
  'department',     trim(r.department),
  'room',           trim(r.room),
  'status',         trim(r.status)
)) AS cell;

-- Every rule that every record breaks, by the contract that came with the delivery.
DROP VIEW IF EXISTS broken;
CREATE VIEW broken AS
SELECT cells._file, cells._line, rule.code, rule.reason, rule._line AS rule_line
FROM cells
JOIN raw_contract AS rule ON rule._delivery = cells._delivery AND rule.field = cells.field
WHERE CASE
  WHEN rule.rule = 'required'     THEN cells.value = ''
  WHEN cells.value = ''           THEN 0
  WHEN rule.rule = 'pattern'      THEN cells.value NOT GLOB rule.value
  WHEN rule.rule = 'real-time'    THEN strftime('%Y-%m-%d %H:%M', cells.value) IS NOT cells.value
  WHEN rule.rule = 'whole-number' THEN cells.value GLOB '*[^0-9]*'
  WHEN rule.rule LIKE 'at-%' AND cells.value GLOB '*[^0-9]*' THEN 0
  WHEN rule.rule = 'at-least'     THEN CAST(cells.value AS INTEGER) < CAST(rule.value AS INTEGER)
  WHEN rule.rule = 'at-most'      THEN CAST(cells.value AS INTEGER) > 180
  WHEN rule.field = 'status'      THEN cells.value NOT IN ('booked', 'arrived', 'cancelled', 'no-show')
  WHEN rule.rule = 'one-of'       THEN instr('|' || rule.value || '|', '|' || cells.value || '|') = 0
END;

-- One row for every record that came in: the first rule it breaks, or NULL. A table, since three statements read it.
DROP TABLE IF EXISTS judged;
CREATE TABLE judged AS
WITH first_broken AS (
  SELECT _file, _line, code, reason,
         row_number() OVER (PARTITION BY _file, _line ORDER BY rule_line) AS nth
  FROM broken
)
SELECT r._delivery, r._file, r._line, f.code, f.reason,
       json_array(appointment_id, patient_id, starts_at, minutes, department, room, status) AS raw
FROM raw_appointments AS r
LEFT JOIN first_broken AS f ON f._file = r._file AND f._line = r._line AND f.nth = 1
UNION ALL
SELECT _delivery, _file, _line, 'MALFORMED', 'malformed record', _text
FROM raw_appointments_malformed;
