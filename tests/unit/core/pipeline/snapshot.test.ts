// What a table is declared as, in the ways that real answers declare it.
import { expect, test } from 'vitest';
import { describeTables } from '../../../../src/core/pipeline/snapshot.ts';
import { loadNodeTools } from '../../../../src/authoring/node-parts.ts';

const { engine } = await loadNodeTools();

test('generated columns are columns like others', () => {
  const db = engine.open();
  db.query(
    'CREATE TABLE t (a INTEGER NOT NULL, b INT NOT NULL GENERATED ALWAYS AS (a + 1) STORED, c TEXT AS (a)) STRICT',
  );
  const columns = describeTables(db, new Set())[0]?.columns ?? [];
  expect(columns.map(({ name, type, notNull }) => [name, type, notNull])).toEqual([
    ['a', 'INTEGER', true],
    ['b', 'INT', true],
    ['c', 'TEXT', false],
  ]);
});
