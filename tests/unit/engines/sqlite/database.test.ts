import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Database, Engine } from '../../../../src/core/pipeline/engine.ts';
import { loadSqlite } from '../../../../src/engines/sqlite/load-node.ts';

const engine: Engine = await loadSqlite();
let db: Database;
beforeEach(() => {
  db = engine.open();
});
afterEach(() => db.close());

const script = (sql: string, rowCap = 100) => db.script(sql, { rowCap });
const only = (sql: string) => script(sql).statements[0]?.set;

describe('results', () => {
  test('an empty SELECT keeps its columns', () => {
    expect(only('SELECT 1 AS a, 2 AS b WHERE 0')).toEqual({
      columns: ['a', 'b'],
      rows: [],
      truncated: false,
    });
  });

  test('columns of the same name, and of odd names, all stay', () => {
    expect(only(`SELECT 1 AS a, 2 AS a, 3 AS "__proto__", 4 AS "constructor", 5 AS ""`)).toMatchObject({
      columns: ['a', 'a', '__proto__', 'constructor', ''],
      rows: [[1n, 2n, 3n, 4n, 5n]],
    });
  });

  test('every cell keeps its storage class', () => {
    expect(
      only(`SELECT 3, 3.0, '3', NULL, x'03', 9007199254740993, -9223372036854775808, 1e999, -0.0`)?.rows[0],
    ).toEqual([
      3n,
      3,
      '3',
      null,
      new Uint8Array([3]),
      9007199254740993n,
      -9223372036854775808n,
      Infinity,
      -0,
    ]);
  });

  test('rows stop at the cap, and the next statements still run', () => {
    const outcome = script(
      'CREATE TABLE t AS VALUES (1), (2), (3); SELECT * FROM t; DROP TABLE t; SELECT 9;',
      2,
    );
    expect(outcome.failure).toBeUndefined();
    expect(outcome.statements.map((one) => [one.set?.rows.length, one.set?.truncated])).toEqual([
      [undefined, undefined],
      [2, true],
      [undefined, undefined],
      [1, false],
    ]);
    expect(script('VALUES (1), (2)', 2).statements[0]?.set?.truncated).toBe(false);
  });

  test('changed rows are counted for INSERT, UPDATE and DELETE only', () => {
    const outcome = script(`CREATE TABLE t (a); INSERT INTO t VALUES (1), (2), (3); SELECT * FROM t;
      WITH x AS (SELECT 1) UPDATE t SET a = 0 WHERE a > 1; DELETE FROM t; INSERT INTO t VALUES (7) RETURNING a`);
    expect(outcome.statements.map((one) => one.changes)).toEqual([0, 3, 0, 2, 3, 1]);
    expect(outcome.statements[5]?.set?.rows).toEqual([[7n]]);
  });
});

describe('statements', () => {
  test('their offsets are those of the script, comments and empty statements included', () => {
    const sql = '-- first\nSELECT 1;;\n/* ; */ SELECT 2 ; -- end';
    const outcome = script(sql);
    expect(
      outcome.statements.map((one) => [one.offset, sql.slice(one.offset, one.offset + one.text.length)]),
    ).toEqual([
      [0, '-- first\nSELECT 1;'],
      [18, ';\n/* ; */ SELECT 2 ;'],
    ]);
  });

  test.each(['', '   ', ';', ';;;', '-- only words', '/* open', '-- a\n;\n/* b */;'])(
    '%j runs as nothing',
    (sql) => {
      expect(script(sql)).toEqual({ statements: [] });
    },
  );

  test('a trigger body is one statement', () => {
    const outcome = script(`CREATE TABLE a (x); CREATE TABLE log (x);
      CREATE TRIGGER t AFTER INSERT ON a BEGIN INSERT INTO log VALUES (new.x); INSERT INTO log VALUES (0); END;
      INSERT INTO a VALUES (5); SELECT x FROM log`);
    expect(outcome.statements.at(-1)?.set?.rows).toEqual([[5n], [0n]]);
  });

  test('statementCap ends the script early, without a failure', () => {
    expect(db.script('SELECT 1; SELECT 2; SELEC 3', { rowCap: 1, statementCap: 2 }).statements).toHaveLength(
      2,
    );
  });

  test('what stood before a failure has happened, what stands behind it has not', () => {
    const outcome = script('CREATE TABLE a (x); CREATE TABLE a (x); CREATE TABLE b (x)');
    expect(outcome.failure?.kind).toBe('runtime');
    expect(db.query(`SELECT name FROM sqlite_schema`).rows).toEqual([['a']]);
  });

  test('what stands before a refused statement runs', () => {
    const sql = `CREATE TABLE a (x); ATTACH ':memory:' AS b; CREATE TABLE c (x)`;
    const outcome = script(sql);
    expect(outcome).toMatchObject({
      failure: { kind: 'refused', offset: 20, length: 6 },
      statements: [{ offset: 0 }],
    });
    expect(db.query(`SELECT name FROM sqlite_schema`).rows).toEqual([['a']]);
  });

  test('a failure earlier than a refusal is the one that is told', () => {
    expect(script(`SELECT nope; VACUUM`).failure).toMatchObject({ kind: 'runtime', offset: 7, length: 4 });
  });

  test('a NUL character is found, what stands before it runs', () => {
    expect(script('SELECT 1; SELECT \0 2')).toMatchObject({
      failure: { kind: 'syntax', offset: 17, length: 1 },
    });
  });
});

describe('transactions', () => {
  test('rollback says whether one was open, and undoes it', () => {
    script('CREATE TABLE a (x); BEGIN; INSERT INTO a VALUES (1)');
    expect([db.rollback(), db.rollback()]).toEqual([true, false]);
    expect(db.query('SELECT count(*) FROM a').rows).toEqual([[0n]]);
  });

  test('a savepoint left open is a transaction left open', () => {
    script('SAVEPOINT s; CREATE TABLE a (x)');
    expect(db.rollback()).toBe(true);
    expect(db.query('SELECT count(*) FROM sqlite_schema').rows).toEqual([[0n]]);
  });
});

describe('staging', () => {
  test('every column is TEXT, _line is a number, and later columns are added', () => {
    db.stage('raw_a', ['id', 'we "quote"', '_line'], [['007', '', 2]]);
    db.stage('raw_a', ['id', 'new', '_line'], [['1', 'x', 3]]);
    expect(db.query('SELECT * FROM raw_a')).toEqual({
      columns: ['id', 'we "quote"', '_line', 'new'],
      rows: [
        ['007', '', 2n, null],
        ['1', null, 3n, 'x'],
      ],
      truncated: false,
    });
  });
});

test('two engines share nothing: a database of one cannot be opened from the other', async () => {
  const other = await loadSqlite();
  const gold = other.open();
  gold.script('CREATE TABLE gold (x); INSERT INTO gold VALUES (42)', { rowCap: 1 });
  // `query` is not gated: this is the engine itself being asked.
  for (let n = 0; n < 4; n++) {
    db.query(`ATTACH '/dbfile_${n}' AS other_${n}`);
    expect(() => db.query(`SELECT * FROM other_${n}.gold`)).toThrow(/no such table/);
  }
  gold.close();
});

test('databases of one engine are fresh, and closing one leaves the other', () => {
  const second = engine.open();
  script('CREATE TABLE a (x)');
  expect(second.query('SELECT count(*) FROM sqlite_schema').rows).toEqual([[0n]]);
  second.close();
  expect(db.query('SELECT count(*) FROM sqlite_schema').rows).toEqual([[1n]]);
});

test('foreign keys are on', () => {
  const outcome = script(
    'CREATE TABLE p (id INTEGER PRIMARY KEY); CREATE TABLE c (p REFERENCES p); INSERT INTO c VALUES (1)',
  );
  expect(outcome.failure?.message).toBe('FOREIGN KEY constraint failed');
});

test('warming up ends by itself, and can be left at any step; nothing stays open', async () => {
  const engine = await loadSqlite();
  expect([...engine.warmUp()].length).toBeGreaterThan(10);
  const left = engine.warmUp(1 << 26);
  left.next();
  expect(left.return(undefined).done).toBe(true);
  for (let n = 0; n < 50; n++) engine.warmUp().return(undefined);
});
