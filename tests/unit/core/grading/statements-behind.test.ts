// Which statements of a draft an output is made by.
import { expect, test } from 'vitest';
import { tokensBehind } from '../../../../src/core/grading/statements-behind.ts';
import type { Lab } from '../../../../src/core/lab.ts';

const steps = [
  { id: 'load', file: 'load.sql', language: 'sql' },
  { id: 'report', file: 'report.sql', language: 'sql' },
] as unknown as Lab['steps'];

const draft = {
  load: `
    CREATE VIEW clean AS SELECT 1 AS one FROM raw_a;
    DROP TABLE IF EXISTS "Good";
    CREATE TABLE IF NOT EXISTS "Good" (x);
    WITH c (x) AS (SELECT two FROM clean) INSERT OR IGNORE INTO "Good" SELECT x FROM c;
    CREATE TABLE bad AS SELECT three FROM clean JOIN other;
    DELETE FROM good WHERE four;`,
  report: `
    -- name: by_day
    SELECT five FROM good;
    -- name: elsewhere
    WITH e AS (SELECT six FROM bad) SELECT * FROM e;`,
};

const words = (output: string | null): string =>
  tokensBehind(steps, draft, output)
    .map(({ text }) => text)
    .filter((text) => /^(one|two|three|four|five|six)$/.test(text))
    .join(' ');

test('of a table: what writes it, and what that reads from', () => {
  expect(words('good')).toBe('one two four');
  expect(words('bad')).toBe('one three');
});

test('of a result, by its name', () => {
  expect(words('by_day')).toBe('one two four five');
  expect(words('elsewhere')).toBe('one three six');
});

test('all of them where no name is asked for or found', () => {
  expect(words(null)).toBe('one two three four five six');
  expect(words('nowhere')).toBe('one two three four five six');
});
