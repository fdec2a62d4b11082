// Query plans as trees: lines as SQLite writes them, told apart, said in words, with what may be slow.
import { beforeAll, describe, expect, test } from 'vitest';
import type { Database } from '../../../../src/core/pipeline/engine.ts';
import { planTree, type PlanBranch } from '../../../../src/core/pipeline/plan-tree.ts';
import { results } from '../../../../src/core/text/en/results.ts';
import { loadSqlite } from '../../../../src/engines/sqlite/load-node.ts';

let db: Database;
const tables = [
  { name: 't', rowCount: 500 },
  { name: 'u', rowCount: 20_000 },
];

beforeAll(async () => {
  db = (await loadSqlite()).open();
  db.query('CREATE TABLE t(a, b, c)');
  db.query('CREATE TABLE u(a INTEGER PRIMARY KEY, b, c)');
  db.query('CREATE INDEX t_by_a ON t(a)');
  db.query('CREATE INDEX t_by_b_c ON t(b, c)');
});

function tree(sql: string): PlanBranch[] {
  const plan = db.query(`EXPLAIN QUERY PLAN ${sql}`).rows.map(([id, parent, , detail]) => ({
    id: Number(id),
    parent: Number(parent),
    detail: String(detail),
  }));
  return planTree(plan, sql, tables);
}

/** Every line in words, deeper ones further right. */
function said(sql: string): string[] {
  const lines = (branches: readonly PlanBranch[], depth: number): string[] =>
    branches.flatMap(({ step, children }) => [
      '  '.repeat(depth) + results.plan.step(step),
      ...lines(children, depth + 1),
    ]);
  return lines(tree(sql), 0);
}

describe('in plain words', () => {
  test('a scan and a sort', () => {
    expect(said('SELECT * FROM t ORDER BY c')).toEqual([
      'Reads all 500 rows of t.',
      'Collects the rows and sorts them: no index gives this order.',
    ]);
  });

  test('indexes, the primary key, an alias', () => {
    expect(said('SELECT b FROM t WHERE b = 1')).toEqual(['Finds rows of t by index t_by_b_c (b=?).']);
    expect(said('SELECT * FROM t AS x JOIN u ON x.c = u.a')).toEqual([
      'Reads all 500 rows of t.',
      'For every row before it: finds rows of u by its primary key (rowid=?).',
    ]);
    expect(said('SELECT count(*) FROM t')).toEqual([
      'Reads all 500 rows of t, from index t_by_a alone, which holds all that is asked.',
    ]);
    expect(said('SELECT max(a) FROM t')).toEqual(['Takes the first or last entry of t by index t_by_a.']);
  });

  test('subqueries stand inside of what runs them', () => {
    expect(said('SELECT (SELECT b FROM u WHERE u.c = t.c) FROM t')).toEqual([
      'Reads all 500 rows of t, from index t_by_b_c alone, which holds all that is asked.',
      'A subquery that runs again for every row around it.',
      '  Reads all 20,000 rows of u.',
    ]);
  });

  test('rows that stand in the query itself, and a recursion', () => {
    expect(said('VALUES (1), (2)')).toEqual(['Rows that are written in the query itself.']);
    expect(
      said('WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n WHERE x < 9) SELECT * FROM n')[0],
    ).toBe('Works out n row by row, as they are asked for.');
  });

  test.each([
    'SELECT a FROM t UNION SELECT a FROM u',
    'SELECT a FROM t EXCEPT SELECT a FROM u ORDER BY 1',
    'SELECT * FROM t WHERE a = 1 OR b = 2',
    'SELECT * FROM t RIGHT JOIN u ON t.c = u.c',
    'SELECT count(DISTINCT c) FROM t',
    'SELECT * FROM t WHERE c IN (SELECT b FROM u)',
  ])('no line without words: %s', (sql) => {
    expect(said(sql).every((line) => line.trim() !== '')).toBe(true);
  });
});

describe('hints', () => {
  const hints = (sql: string): (string | undefined)[] => tree(sql).map(({ hint }) => hint?.kind);

  test('a table that is read whole inside of a join', () => {
    expect(hints('SELECT * FROM u CROSS JOIN t WHERE u.b < t.c')).toEqual(['outer-scan', 'inner-scan']);
  });

  test('an index that is built for one query, but never on a subquery', () => {
    expect(hints('SELECT * FROM t JOIN u ON u.b = t.c')).toContain('automatic-index');
    expect(
      hints('SELECT * FROM t JOIN (SELECT b, count(*) AS n FROM t GROUP BY b) AS s ON s.n = t.c'),
    ).not.toContain('automatic-index');
  });

  test('a scan alone is no fault', () => {
    expect(hints('SELECT * FROM u')).toEqual([undefined]);
  });
});
