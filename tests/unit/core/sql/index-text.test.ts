// The words of a CREATE INDEX: columns, expressions, condition.
import { expect, test } from 'vitest';
import { readIndexText } from '../../../../src/core/sql/index-text.ts';

test.each([
  ['CREATE INDEX i ON log (sensor, day)', ['sensor', 'day'], null],
  [
    'CREATE UNIQUE INDEX IF NOT EXISTS i ON "my log" (day DESC, sensor COLLATE NOCASE ASC);',
    ['day', 'sensor'],
    null,
  ],
  [
    "CREATE INDEX i ON log (upper(trim(sensor)), substr(day, 1, 7)) -- why\nWHERE temp > -15 AND place IN ('a', 'b');",
    ['upper(trim(sensor))', 'substr(day, 1, 7)'],
    "temp > -15 AND place IN ('a', 'b')",
  ],
])('%s', (sql, columns, where) => {
  expect(readIndexText(sql)).toEqual({ columns, where });
});

test.each(['', 'CREATE INDEX i', 'DROP INDEX i', 'CREATE INDEX i ON log (day'])('«%s» is none', (sql) => {
  expect(readIndexText(sql)).toBeNull();
});
