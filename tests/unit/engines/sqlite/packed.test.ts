import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { rowsOfPacked, unpackRows } from '../../../../src/core/packed.ts';
import type { Database, Engine } from '../../../../src/core/pipeline/engine.ts';
import { findLayout } from '../../../../src/engines/sqlite/cell-layout.ts';
import { sqliteEngine } from '../../../../src/engines/sqlite/database.ts';
import { freshSqlJs } from '../../../../src/engines/sqlite/load-node.ts';

const sqlJs = await freshSqlJs();
const engine: Engine = sqliteEngine(sqlJs);
/** Asks SQLite for each cell instead of reading it where it lies. */
const asking: Engine = sqliteEngine({ ...sqlJs, layout: () => null });
let db: Database;
beforeEach(() => {
  db = engine.open();
});
afterEach(() => db.close());

test('where the cells of a row lie is known of this engine, and not claimed where nothing fits', () => {
  expect(sqlJs.layout()).not.toBeNull();
  const elsewhere = { ...sqlJs.module, _sqlite3_column_text: () => 8 };
  const connection = sqlJs.openMemory();
  expect(findLayout(elsewhere, sqlJs.heap, connection.db)).toBeNull();
  expect(findLayout(sqlJs.module, sqlJs.heap, connection.db)).toEqual(sqlJs.layout());
  connection.close();
});

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

describe.each([
  ['read where they lie', engine],
  ['asked for one by one', asking],
])('packed rows of a query, %s,', (_, by) => {
  let db: Database;
  beforeEach(() => {
    db = by.open();
  });
  afterEach(() => db.close());

  test.each([
    `SELECT zeroblob(3), CAST(zeroblob(2) AS TEXT), x'' || NULL, jsonb('[1,2]'), json('{"a":1}'), '12' + 0, 1 = 1`,
    `SELECT normalize('e' || char(769)), casefold('ẞ'), printf('%.2f', 2.5), typeof(1.0), total(1), avg(2)`,
    `VALUES (1, 'a'), (2.5, NULL), ('x', x'ff')`,
    `SELECT 1 AS a, 'one' AS b UNION ALL SELECT 'two', 2.5 UNION ALL SELECT NULL, x'00' ORDER BY 1`,
    `SELECT DISTINCT value, key FROM json_each('["b",1,null,1.5,"b",true,"\\u00e9"]')`,
    `SELECT n, sum(n) OVER (ORDER BY n), lag(s) OVER (ORDER BY n) FROM (SELECT 1 n, 'p' s UNION SELECT 2, 'q' UNION SELECT 3, NULL)`,
    `WITH RECURSIVE c(n, s) AS (SELECT 1, 'x' UNION ALL SELECT n + 1, s || 'yé' FROM c LIMIT 40) SELECT n, s, n / 2.0 FROM c`,
    `SELECT 1, zeroblob(40000000), 'after', 2.5, 3`,
    'PRAGMA function_list',
    'PRAGMA table_info(sqlite_schema)',
    'EXPLAIN SELECT count(*) FROM sqlite_schema WHERE name > 5',
    'EXPLAIN QUERY PLAN SELECT * FROM sqlite_schema',
  ])('are its plain rows: %s', (sql) => {
    expect(unpackRows(db.pack(sql, 5000), 5000)).toStrictEqual(db.query(sql));
  });

  test('are its plain rows where the columns have an affinity, and after a RETURNING', () => {
    db.query('CREATE TABLE t (a INTEGER, b REAL, c TEXT, d NUMERIC, e)');
    const insert = "INSERT INTO t VALUES (1, 2, 3, '4', '5'), ('x', 'y', x'7a', '4.5', 5) RETURNING *, rowid";
    const first = db.query(insert);
    expect(unpackRows(db.pack(insert, 10), 10).rows.map((row) => row.slice(0, 5))).toStrictEqual(
      first.rows.map((row) => row.slice(0, 5)),
    );
    db.query('CREATE INDEX by_c ON t (c, b)');
    const sql = 'SELECT c, b FROM t INDEXED BY by_c ORDER BY c';
    expect(unpackRows(db.pack(sql, 10), 10)).toStrictEqual(db.query(sql));
  });

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
