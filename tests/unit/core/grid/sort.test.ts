// Sorting as SQLite's ORDER BY: storage classes, exactness, bytes of text, stability. The engine itself is the judge.
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { sortRows, type Direction } from '../../../../src/core/grid/sort.ts';
import type { Engine } from '../../../../src/core/pipeline/engine.ts';
import { rowsOf } from '../../../../src/core/rows.ts';
import type { SqlValue } from '../../../../src/core/values.ts';
import { loadSqlite } from '../../../../src/engines/sqlite/load-node.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await loadSqlite();
});

function sorted(values: readonly SqlValue[], direction: Direction): number[] {
  const rows = rowsOf({ columns: ['v'], rows: values.map((value) => [value]), truncated: false });
  const work = sortRows(rows, 0, direction);
  for (;;) {
    const next = work.next();
    if (next.done === true) return [...next.value];
    expect(next.value).toBeGreaterThanOrEqual(0);
    expect(next.value).toBeLessThanOrEqual(1);
  }
}

function sortedBySqlite(values: readonly SqlValue[], direction: Direction): number[] {
  const db = engine.open();
  try {
    db.query('CREATE TABLE t (at INTEGER PRIMARY KEY, v BLOB)');
    for (const [at, value] of values.entries())
      db.query(`INSERT INTO t VALUES (${String(at)}, ${bound(value)})`, [value]);
    const way = direction === 'ascending' ? 'ASC' : 'DESC';
    return db.query(`SELECT at FROM t ORDER BY v ${way}, at`, [], 10_000).rows.map(([at]) => Number(at));
  } finally {
    db.close();
  }
}

/** sql.js binds a bigint as text and 3.0 as an INTEGER. */
function bound(value: SqlValue): string {
  if (typeof value === 'bigint') return 'CAST(? AS INTEGER)';
  return typeof value === 'number' ? 'CAST(? AS REAL)' : '?';
}

const value: fc.Arbitrary<SqlValue> = fc.oneof(
  fc.constant(null),
  fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }),
  fc.constantFrom(9007199254740992n, 9007199254740993n, 9007199254740994n, 3n),
  fc.double({ noNaN: true }),
  fc.constantFrom(3, 3.5, -0.5, 2 ** 53),
  fc.string({ maxLength: 5 }).filter((text) => !text.includes('\0')),
  fc.string({ unit: 'binary', maxLength: 3 }).filter((text) => !text.includes('\0')),
  fc.constantFrom('', ' ', 'a', 'B', 'é', '\uffee', '😀', '😀a'),
  fc.uint8Array({ maxLength: 4 }),
);

describe.each(['ascending', 'descending'] as const)('%s', (direction) => {
  test('puts NULL, numbers, text and blobs where SQLite puts them', () => {
    const values = ['b', 2n, null, 'B', 1.5, new Uint8Array([1]), '', -1n, null, 'a'];
    expect(sorted(values, direction)).toEqual(sortedBySqlite(values, direction));
  });

  test('agrees with SQLite on whatever a column may hold, and keeps equal rows as they came', () => {
    fc.assert(
      fc.property(fc.array(value, { maxLength: 40 }), (values) => {
        expect(sorted(values, direction)).toEqual(sortedBySqlite(values, direction));
      }),
      { numRuns: 60 },
    );
  });
});

test('nothing and one row', () => {
  expect(sorted([], 'ascending')).toEqual([]);
  expect(sorted([1n], 'descending')).toEqual([0]);
});

test('a large column pauses often', () => {
  const count = 20_000;
  const values = Array.from({ length: count }, (_, at) => BigInt((at * 7919) % count));
  const rows = rowsOf({ columns: ['v'], rows: values.map((one) => [one]), truncated: false });
  const work = sortRows(rows, 0, 'ascending');
  let pauses = 0;
  let next = work.next();
  for (; next.done !== true; next = work.next()) pauses++;
  expect(pauses).toBeGreaterThan(50);
  expect([...next.value].every((row, at) => values[row] === BigInt(at))).toBe(true);
});
