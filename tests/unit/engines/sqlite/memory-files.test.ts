// Temporary files of SQLite in memory of ours: sql.js's calls are where they are expected, sorts through them are right, and one
// that grows beyond its limit ends with a sentence.
import { describe, expect, test } from 'vitest';
import type { Engine } from '../../../../src/core/pipeline/engine.ts';
import { sqliteEngine } from '../../../../src/engines/sqlite/database.ts';
import { largeFiles } from '../../../../src/engines/sqlite/large-files.ts';
import { freshSqlJs } from '../../../../src/engines/sqlite/load-node.ts';
import { MemoryFiles } from '../../../../src/engines/sqlite/memory-files.ts';

const OWN = 1 << 30;

async function engine(filesLimit?: number): Promise<Engine> {
  return sqliteEngine(await freshSqlJs(filesLimit), largeFiles);
}

/** About 15 MB of records, in no order. */
const FILL = `CREATE TABLE t AS WITH RECURSIVE c(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c LIMIT 150000)
SELECT n, n * 7919 % 150001 AS k, printf('%080d', n) AS pad FROM c`;
const SORT = 'CREATE TABLE sorted AS SELECT k, pad FROM t ORDER BY k';
const TEMPORARY = `CREATE TEMP TABLE s AS SELECT * FROM t;
CREATE INDEX temp.by_k ON s (k);
DELETE FROM s WHERE n % 3 = 0;
UPDATE s SET pad = upper(pad) || 'x' WHERE n % 5 = 0;
DELETE FROM s WHERE n > 140000`;

describe('with room', () => {
  test('a sort beyond what is held at once is complete and in order', async () => {
    const db = (await engine()).open(OWN);
    expect(db.script(`${FILL}; ${SORT}`, { rowCap: 1 }).failure).toBeUndefined();
    const { rows } = db.query(`SELECT count(*), sum(k), min(k),
      (SELECT count(*) FROM (SELECT k < lag(k) OVER (ORDER BY rowid) AS down FROM sorted) WHERE down),
      (SELECT count(*) FROM sorted JOIN t USING (k) WHERE sorted.pad <> t.pad) FROM sorted`);
    expect(rows).toEqual([[150_000n, 11_250_075_000n, 1n, 0n, 0n]]);
    db.close();
  });

  test('temporary tables with their indexes survive being written out and read back', async () => {
    const own = (await engine()).open(OWN);
    const lab = (await engine()).open();
    const left = [own, lab].map((db) => {
      expect(db.script(`${FILL}; ${TEMPORARY}`, { rowCap: 1 }).failure).toBeUndefined();
      const counts = db.query('SELECT count(*), sum(n), sum(length(pad)), sum(k) FROM s WHERE k > 100');
      const check = db.query('PRAGMA temp.integrity_check');
      db.close();
      return [counts.rows, check.rows];
    });
    expect(left[0]).toEqual(left[1]);
    expect(left[0]?.[1]).toEqual([['ok']]);
  });
});

test('a sort that finds no room fails as one that has no memory, and the database goes on', async () => {
  const db = (await engine(4 << 20)).open(OWN);
  const { failure } = db.script(`${FILL}; ${SORT}`, { rowCap: 1 });
  expect(failure).toMatchObject({ kind: 'memory', message: 'database or disk is full' });
  expect(db.query('SELECT count(*) FROM t').rows).toEqual([[150_000n]]);
  expect(db.query("SELECT count(*) FROM sqlite_schema WHERE name = 'sorted'").rows).toEqual([[0n]]);
  // What the failed sort had taken is free again.
  expect(db.script('SELECT * FROM t WHERE n < 30000 ORDER BY k', { rowCap: 1 }).failure).toBeUndefined();
  db.close();
});

/** Emscripten's side of the calls, as far as the letters go: every file is number 5, and empty. */
function systemCalls(): WebAssembly.ModuleImports {
  return {
    x: (_folder: number, _path: number, _flags: number, _rest: number) => 5,
    E: (_file: number, _offset: bigint, _whence: number, _out: number) => 77,
    t: (_file: number, _parts: number, _count: number, _out: number) => 77,
    q: (_file: number, _parts: number, _count: number, _out: number) => 77,
    J: (_file: number, _size: bigint) => 77,
    g: (_file: number, _out: number) => 0,
    e: (_file: number) => 0,
  };
}

type Call = (...args: (number | bigint)[]) => number;

function opened(path: string): {
  call: (letter: string, ...args: (number | bigint)[]) => number;
  memory: DataView;
} {
  const memory = new WebAssembly.Memory({ initial: 1 });
  const { a = {} } = new MemoryFiles(() => memory, 1 << 20).imports({ a: systemCalls() });
  new Uint8Array(memory.buffer).set(new TextEncoder().encode(`${path}\0`), 1000);
  const call = (letter: string, ...args: (number | bigint)[]): number => (a[letter] as Call)(...args);
  expect(call('x', -100, 1000, 0, 0)).toBe(5);
  return { call, memory: new DataView(memory.buffer) };
}

describe('each call', () => {
  test('moves bytes of several parts, knows its place and its size', () => {
    const { call, memory } = opened('/tmp/etilqs_1a');
    const bytes = new Uint8Array(memory.buffer);
    bytes.set([1, 2, 3, 4, 5, 6], 2000);
    for (const [at, word] of [2000, 4, 2004, 2].entries()) memory.setUint32(3000 + at * 4, word, true);
    expect(call('q', 5, 3000, 2, 500)).toBe(0);
    expect(memory.getUint32(500, true)).toBe(6);
    expect(call('E', 5, -3n, 1, 504)).toBe(0);
    expect(memory.getBigInt64(504, true)).toBe(3n);
    memory.setUint32(3000, 2100, true);
    memory.setUint32(3004, 9, true);
    expect(call('t', 5, 3000, 1, 500)).toBe(0);
    expect([memory.getUint32(500, true), ...bytes.subarray(2100, 2104)]).toEqual([3, 4, 5, 6, 0]);
    expect(call('J', 5, 4n)).toBe(0);
    expect(call('g', 5, 600)).toBe(0);
    expect(memory.getBigInt64(624, true)).toBe(4n);
    expect(call('E', 5, 1n, 2, 504)).toBe(0);
    expect(memory.getBigInt64(504, true)).toBe(5n);
    expect(call('J', 5, 2n << 20n)).toBe(-51);
    expect(call('e', 5)).toBe(0);
    expect(call('J', 5, 4n)).toBe(77);
  });

  test('of a file that is not temporary stays with the system', () => {
    const { call } = opened('/dbfile_123');
    const codes = [call('E', 5, 0n, 0, 0), call('t', 5, 0, 0, 0), call('q', 5, 0, 0, 0), call('J', 5, 0n)];
    expect(codes).toEqual([77, 77, 77, 77]);
  });

  test('that is missing or takes other arguments is noticed', () => {
    const shorter = { ...systemCalls(), q: (_file: number) => 0 };
    expect(() =>
      new MemoryFiles(() => new WebAssembly.Memory({ initial: 1 })).imports({ a: shorter }),
    ).toThrow('its system calls have other names');
  });
});
