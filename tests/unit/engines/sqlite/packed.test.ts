import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { rowsOfPacked, unpackRows } from '../../../../src/core/packed.ts';
import type { Database, Engine } from '../../../../src/core/pipeline/engine.ts';
import { loadSqlite } from '../../../../src/engines/sqlite/load-node.ts';

const engine: Engine = await loadSqlite();
let db: Database;
beforeEach(() => {
  db = engine.open();
});
afterEach(() => db.close());

const hex = (bytes: Uint8Array) => `x'${Buffer.from(bytes).toString('hex')}'`;

/** A value as SQL writes it, odd ones among them. */
const literal = fc.oneof(
  fc.constant('NULL'),
  fc.bigInt({ min: -(2n ** 63n) + 1n, max: 2n ** 63n - 1n }).map(String),
  fc.constantFrom('9007199254740991', '9007199254740992', '-9223372036854775808', '0', '-0.0', '1e999'),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value.toExponential()),
  fc.string({ unit: 'grapheme' }).map((value) => `CAST(${hex(new TextEncoder().encode(value))} AS TEXT)`),
  // Bytes that are no UTF-8, and NUL within text.
  fc.uint8Array({ maxLength: 60 }).map((bytes) => `CAST(${hex(bytes)} AS TEXT)`),
  fc.uint8Array({ maxLength: 60 }).map(hex),
);
const table = fc
  .integer({ min: 1, max: 4 })
  .chain((width) =>
    fc.array(fc.array(literal, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 12 }),
  );

describe('packed rows of a query', () => {
  test('are its plain rows, whatever they hold', () => {
    fc.assert(
      fc.property(table, (rows) => {
        const sql = `VALUES ${rows.map((row) => `(${row.join(', ')})`).join(', ')}`;
        expect(unpackRows(db.pack(sql, 100), 100)).toStrictEqual(db.query(sql));
      }),
    );
  });

  test('keep storage classes, NUL, a byte order mark, and mend what is no UTF-8', () => {
    const rows = rowsOfPacked(
      db.pack(
        `SELECT 3, 3.0, -0.0, 9007199254740993, -9223372036854775808, 1e999, NULL, 'a' || char(0) || 'b',
          CAST(x'efbbbf41' AS TEXT), CAST(x'41ff42' AS TEXT), x'', x'00ff', ''`,
        10,
      ),
    );
    expect(rows.columns.map((_, column) => rows.cell(0, column))).toStrictEqual([
      3n,
      3,
      -0,
      9007199254740993n,
      -(2n ** 63n),
      Infinity,
      null,
      'a\0b',
      '\uFEFFA',
      'A\uFFFDB',
      new Uint8Array(0),
      new Uint8Array([0, 255]),
      '',
    ]);
  });

  test('stop at the cap, and at 64 MB of text', () => {
    const count = (last: number) =>
      `WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c LIMIT ${String(last)})`;
    expect(db.pack(`${count(10)} SELECT x FROM c`, 3)).toMatchObject({ count: 3, truncated: true });
    expect(db.pack(`${count(3)} SELECT x FROM c`, 3)).toMatchObject({ count: 3, truncated: false });
    const wide = db.pack(`${count(100)} SELECT printf('%.*c', 1048576, 'x') FROM c`, 1000);
    expect([wide.count, wide.truncated]).toEqual([64, true]);
  });

  test('an error on the way is thrown in the engine’s words', () => {
    expect(() => db.pack('SELECT nosuch', 1)).toThrow('no such column: nosuch');
    expect(() => db.pack(`SELECT json('{')`, 1)).toThrow('malformed JSON');
    expect(() => db.pack('', 1)).toThrow('no statement');
  });
});

describe('the packed results of a script', () => {
  const sql = `WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c LIMIT 30) SELECT x, 'r' || x FROM c; SELECT 1 WHERE 0`;

  test('stand beside the first plain rows', () => {
    const [many, none] = db.script(sql, { rowCap: 10, packCap: 20 }).statements;
    expect(many?.set).toMatchObject({ truncated: true });
    expect(many?.set?.rows).toEqual(
      Array.from({ length: 10 }, (_, i) => [BigInt(i + 1), `r${String(i + 1)}`]),
    );
    expect(many?.packed).toMatchObject({ count: 20, truncated: true });
    expect(none?.packed).toMatchObject({ columns: ['1'], count: 0, truncated: false });
  });

  test('are not made unless asked for', () => {
    expect(db.script(sql, { rowCap: 10 }).statements.map(({ packed }) => packed)).toEqual([
      undefined,
      undefined,
    ]);
  });
});

describe('the file of a database', () => {
  test('is an SQLite database; without some tables it is smaller and the rest is whole', () => {
    db.script(
      `CREATE TABLE raw_a AS WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c LIMIT 9000) SELECT x FROM c;
       CREATE TABLE made (x INTEGER PRIMARY KEY); INSERT INTO made VALUES (1), (2);`,
      { rowCap: 1 },
    );
    const whole = db.file();
    const part = db.file(['raw_a', 'never there']);
    expect(new TextDecoder().decode(whole.subarray(0, 15))).toBe('SQLite format 3');
    expect(new TextDecoder().decode(part.subarray(0, 15))).toBe('SQLite format 3');
    expect(part.length).toBeLessThan(whole.length / 3);
    expect(db.query('SELECT count(*) FROM raw_a').rows).toEqual([[9000n]]);
  });
});
