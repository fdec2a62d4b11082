// Completion and hover at a place: `|` marks the caret.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { completeSql, type CompletionKind } from '../../../../src/core/sql/complete.ts';
import { explainName } from '../../../../src/core/sql/hover.ts';
import type { KnownSchema } from '../../../../src/core/sql/schema.ts';
import { sqlFunctions } from '../../../../src/core/text/en/sql-functions.ts';
import { loadSqlite } from '../../../../src/engines/sqlite/load-node.ts';

const column = (name: string, type = 'TEXT') => ({ name, type, rules: [] });
const schema: KnownSchema = {
  tables: [
    { name: 'receipts', kind: 'table', rows: 3, columns: [column('receipt_id'), column('total', 'REAL')] },
    { name: 'raw_days', kind: 'table', columns: [column('day'), column('odd name')] },
  ],
};

function at(marked: string): { text: string; offset: number } {
  const offset = marked.indexOf('|');
  return { text: marked.slice(0, offset) + marked.slice(offset + 1), offset };
}

function labels(marked: string, ...kinds: CompletionKind[]): string[] {
  const { text, offset } = at(marked);
  const { items } = completeSql(text, offset, schema);
  return items.filter(({ kind }) => kinds.length === 0 || kinds.includes(kind)).map(({ label }) => label);
}

describe('completion', () => {
  test.each([
    ['columns of an alias', 'SELECT r.| FROM receipts AS r', ['receipt_id', 'total']],
    ['columns of a table by its name', 'SELECT receipts.to| FROM receipts', ['receipt_id', 'total']],
    ['columns of a CTE', 'WITH a AS (SELECT day AS d, 1 AS n FROM raw_days) SELECT a.| FROM a', ['d', 'n']],
    ['columns of a CTE with a list', 'WITH a (x, y) AS (SELECT 1, 2) SELECT a.| FROM a', ['x', 'y']],
    [
      'a star in a CTE',
      'WITH a AS (SELECT *, 1 AS n FROM receipts) SELECT a.| FROM a',
      ['receipt_id', 'total', 'n'],
    ],
    ['columns of a subquery', 'SELECT s.| FROM (SELECT total * 2 AS twice FROM receipts) AS s', ['twice']],
    [
      'columns of a joined table',
      'SELECT 1 FROM receipts r LEFT JOIN raw_days d ON d.|',
      ['day', 'odd name'],
    ],
    ['the target of an INSERT', 'INSERT INTO receipts (|', ['receipt_id', 'total']],
    [
      'excluded',
      'INSERT INTO receipts VALUES (1,2) ON CONFLICT DO UPDATE SET total = excluded.|',
      ['receipt_id', 'total'],
    ],
    [
      'the second statement only',
      'SELECT 1 FROM raw_days r; SELECT r.| FROM receipts r',
      ['receipt_id', 'total'],
    ],
    [
      'one part of a compound',
      'SELECT 1 FROM raw_days x UNION SELECT x.| FROM receipts x',
      ['receipt_id', 'total'],
    ],
  ])('%s', (_what, marked, expected) => {
    expect(labels(marked)).toEqual(expected);
  });

  test('tables and CTEs behind FROM and JOIN', () => {
    expect(labels('WITH a AS (SELECT 1) SELECT * FROM |', 'table', 'cte')).toEqual([
      'a',
      'receipts',
      'raw_days',
    ]);
    expect(labels('SELECT * FROM receipts JOIN ra|', 'table')).toContain('raw_days');
  });

  test('columns in sight come first, of the outer query, too', () => {
    expect(labels('SELECT | FROM receipts', 'column')).toEqual(['receipt_id', 'total']);
    expect(
      labels('SELECT * FROM receipts r WHERE EXISTS (SELECT 1 FROM raw_days WHERE |)', 'column'),
    ).toEqual(['day', 'odd name', 'receipt_id', 'total']);
    expect(labels('SELECT |', 'column')).toContain('day');
  });

  test('names that need quotes get them; functions and keywords are there', () => {
    const { text, offset } = at('SELECT | FROM raw_days');
    const { items } = completeSql(text, offset, schema);
    expect(items.find(({ label }) => label === 'odd name')?.insert).toBe('"odd name"');
    expect(items.find(({ label }) => label === 'coalesce')).toMatchObject({
      kind: 'function',
      detail: 'coalesce(a, b, …)',
    });
    expect(items.map(({ label }) => label)).toEqual(expect.arrayContaining(['WHERE', 'case when']));
  });

  test('nothing in texts, comments and numbers', () => {
    for (const marked of ["SELECT 'a|b'", "SELECT 'open |", '-- com|', '/* x| */', 'SELECT 12|'])
      expect(labels(marked)).toEqual([]);
  });

  test('snippets where a statement begins', () => {
    expect(labels('|', 'snippet')).toContain('create table … strict');
    expect(labels('SELECT 1; |', 'snippet')).toContain('with … as');
  });

  test('never fails, and replaces only what stands before the caret', () => {
    const bits = fc.constantFrom(
      'SELECT',
      'FROM',
      '(',
      ')',
      ',',
      '.',
      ';',
      "'",
      '"',
      'receipts',
      'r',
      'AS',
      'WITH',
      ' ',
      '\n',
      '--',
      '*',
      'UNION',
      '1',
    );
    fc.assert(
      fc.property(fc.array(bits, { maxLength: 25 }), fc.nat(), (parts, place) => {
        const text = parts.join(' ');
        const offset = place % (text.length + 1);
        const { from, to } = completeSql(text, offset, schema);
        explainName(text, offset, schema);
        return from <= to && to === offset;
      }),
    );
  });
});

describe('hover', () => {
  test.each([
    ['a function', 'SELECT coal|esce(1, 2)', 'coalesce(a, b, …)'],
    ['a column by alias', 'SELECT r.to|tal FROM receipts r', 'receipts.total REAL'],
    ['a table', 'SELECT 1 FROM rec|eipts', 'table receipts · 3 rows'],
  ])('%s', (_what, marked, title) => {
    const { text, offset } = at(marked);
    expect(explainName(text, offset, schema)?.title).toBe(title);
  });

  test('says nothing of a keyword', () => {
    expect(explainName('SELECT 1', 2, schema)).toBeNull();
  });
});

test('every function in the list is in the engine', async () => {
  const db = (await loadSqlite()).open();
  const known = new Set(db.query('SELECT name FROM pragma_function_list').rows.map(([name]) => name));
  db.close();
  expect(Object.keys(sqlFunctions).filter((name) => !known.has(name))).toEqual([]);
});
