-- judged is a table. For each record a correlated subquery walks its own contract from the top and stops at the first broken rule.
DROP TABLE IF EXISTS judged;
CREATE TABLE judged (_delivery TEXT, _file TEXT, _line INT, rule_line INT, code TEXT, reason TEXT, raw TEXT);

INSERT INTO judged (_delivery, _file, _line, raw, rule_line)
SELECT a._delivery, a._file, a._line,
       json_array(a.appointment_id, a.patient_id, a.starts_at, a.minutes, a.department, a.room, a.status),
       (SELECT c._line
          FROM (SELECT k._line, k.rule, k.value AS wanted,
                       trim(CASE k.field
                              WHEN 'appointment_id' THEN a.appointment_id
                              WHEN 'patient_id'     THEN a.patient_id
                              WHEN 'starts_at'      THEN a.starts_at
                              WHEN 'minutes'        THEN a.minutes
                              WHEN 'department'     THEN a.department
                              WHEN 'room'           THEN a.room
                              WHEN 'status'         THEN a.status
                            END) AS given
                  FROM raw_contract AS k
                 WHERE k._delivery = a._delivery) AS c
         WHERE (c.rule = 'required' AND length(c.given) = 0)
            OR (length(c.given) > 0 AND (
                 (c.rule = 'pattern' AND NOT c.given GLOB c.wanted)
              OR (c.rule = 'real-time' AND coalesce(date(c.given), '') != substr(c.given, 1, 10))
              OR (c.rule = 'whole-number' AND c.given GLOB '*[^0-9]*')
              OR (c.rule = 'at-least' AND c.given NOT GLOB '*[^0-9]*' AND c.given + 0 < c.wanted + 0)
              OR (c.rule = 'at-most' AND c.given NOT GLOB '*[^0-9]*' AND c.given + 0 > c.wanted + 0)
              OR (c.rule = 'one-of' AND c.given NOT IN (
                    SELECT w.value FROM json_each('["' || replace(c.wanted, '|', '","') || '"]') AS w))))
         ORDER BY c._line
         LIMIT 1)
FROM raw_appointments AS a;

UPDATE judged SET (code, reason) = (
  SELECT k.code, k.reason FROM raw_contract AS k
   WHERE k._delivery = judged._delivery AND k._line = judged.rule_line);

INSERT INTO judged (_delivery, _file, _line, code, reason, raw)
SELECT _delivery, _file, _line, 'MALFORMED', 'malformed record', _text FROM raw_appointments_malformed;
