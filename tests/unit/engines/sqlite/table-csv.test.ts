// Tables of any size and kind as CSV, page by page.
import { beforeAll, describe, expect, test } from 'vitest';
import type { Engine } from '../../../../src/core/pipeline/engine.ts';
import { tableAsCsv } from '../../../../src/core/project/table-csv.ts';
import { loadSqlite } from '../../../../src/engines/sqlite/load-node.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await loadSqlite();
});

function csvOf(sql: string, table: string): { text: string; rows: number } {
  const db = engine.open();
  try {
    expect(db.script(sql, { rowCap: 1 }).failure).toBeUndefined();
    let [text, rows] = ['', 0];
    for (const piece of tableAsCsv(db, table, 'machines')) {
      text += piece.text;
      rows = piece.rows;
    }
    return { text, rows };
  } finally {
    db.close();
  }
}

const numbers = (n: number): string =>
  `WITH RECURSIVE c(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c WHERE n < ${String(n)}) SELECT n FROM c`;

describe('a table as CSV', () => {
  test('nothing, empty text and large whole numbers stay what they are', () => {
    const { text } = csvOf(
      `CREATE TABLE "a b" (n INTEGER, t TEXT, r REAL);
       INSERT INTO "a b" VALUES (9007199254740993, 'x,"y"', 1.5), (NULL, '', 2);`,
      'a b',
    );
    expect(text).toBe('n,t,r\r\n9007199254740993,"x,""y""",1.5\r\n,"",2.0\r\n');
  });

  test.each([
    ['many pages', 'CREATE TABLE t (n INTEGER)'],
    ['without row numbers', 'CREATE TABLE t (n INTEGER PRIMARY KEY) WITHOUT ROWID'],
  ])('%s: every row once, in order', (_name, create) => {
    const { text, rows } = csvOf(`${create}; INSERT INTO t ${numbers(45_000)};`, 't');
    expect(rows).toBe(45_000);
    const lines = text.trimEnd().split('\r\n').slice(1);
    expect(lines).toEqual(Array.from({ length: 45_000 }, (_, at) => String(at + 1)));
  });

  test('rows that were deleted leave no gap, and a view works too', () => {
    const made = csvOf(
      `CREATE TABLE t (n INTEGER); INSERT INTO t ${numbers(30_000)}; DELETE FROM t WHERE n % 3 = 0;
       CREATE VIEW v AS SELECT n * 2 AS double FROM t ORDER BY n;`,
      'v',
    );
    expect(made.rows).toBe(20_000);
    expect(made.text.startsWith('double\r\n2\r\n4\r\n8\r\n')).toBe(true);
  });

  test('an empty table is its header; one that is not there is an error', () => {
    expect(csvOf('CREATE TABLE t (a, b)', 't').text).toBe('a,b\r\n');
    expect(() => csvOf('CREATE TABLE t (a)', 'other')).toThrow();
  });
});
