import { describe, expect, test } from 'vitest';
import { EXAMPLE_ROWS, runExample } from '../../../../src/core/pipeline/example.ts';
import { sayExample } from '../../../../src/core/pipeline/say-example.ts';
import { loadSqlite } from '../../../../src/engines/sqlite/load-node.ts';

const engine = await loadSqlite();
const run = (sql: string, setup = '') => runExample(engine, { setup, sql });
const say = (sql: string, setup = '') => sayExample(run(sql, setup));

describe('an example in a lesson', () => {
  test('runs on its tables and gives every result', () => {
    const { sets } = run(
      'SELECT a FROM t; SELECT count(*) AS n FROM t',
      'CREATE TABLE t (a); INSERT INTO t VALUES (1), (2)',
    );
    expect(sets.map(({ columns, rows }) => [columns, rows])).toEqual([
      [['a'], [[1n], [2n]]],
      [['n'], [[2n]]],
    ]);
  });

  test('starts anew each time', () => {
    const setup = 'CREATE TABLE t (a)';
    run('INSERT INTO t VALUES (1)', setup);
    expect(run('SELECT * FROM t', setup).sets[0]?.rows).toEqual([]);
  });

  test('says in words what happened', () => {
    expect(say('SELECT 1')).toBe('1 row');
    expect(say('SELECT 1 WHERE 0')).toBe('No row.');
    expect(say('SELECT 1; SELECT 2 WHERE 0')).toBe('2 results, one below the other');
    expect(say('CREATE TABLE t (a)')).toBe('It ran and returned no rows.');
    expect(say('CREATE TABLE t (a); INSERT INTO t VALUES (1), (2)')).toBe('2 rows changed.');
    expect(say(' -- nothing')).toBe('There is no SQL to run.');
    expect(say('SELEC 1')).toBe('SQLite stopped: near "SELEC": syntax error.');
    expect(say("ATTACH 'x' AS y")).toMatch(/^It was not run\. /);
  });

  test('keeps what ran before a failure', () => {
    const { sets, failure } = run('SELECT 1 AS one; SELECT nowhere');
    expect(sets).toHaveLength(1);
    expect(failure?.message).toBe('no such column: nowhere');
  });

  test('cuts a long result and says so', () => {
    const long = 'WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n LIMIT 1000) SELECT x FROM n';
    expect(run(long).sets[0]?.rows).toHaveLength(EXAMPLE_ROWS);
    expect(say(long)).toBe('50 rows shown, there are more');
  });

  test('shows of a query plan what is said, and under what', () => {
    const { sets } = run(
      'EXPLAIN QUERY PLAN SELECT a FROM t WHERE a IN (SELECT max(a) FROM t GROUP BY a)',
      'CREATE TABLE t (a)',
    );
    expect(sets).toMatchObject([
      {
        columns: ['detail'],
        rows: [
          ['SCAN t'],
          ['LIST SUBQUERY 1'],
          ['  SCAN t'],
          ['  USE TEMP B-TREE FOR GROUP BY'],
          ['  CREATE BLOOM FILTER'],
        ],
      },
    ]);
  });

  test('a setup that fails is the author’s mistake', () => {
    expect(() => run('SELECT 1', 'SELEC 2')).toThrow(
      'the setup of the example fails: near "SELEC": syntax error',
    );
  });
});
