// Every operator on a tiny statement: exactly these mutants, nothing else.
import { describe, expect, test } from 'vitest';
import { mutationsOf } from '../../../../src/authoring/mutants/mutants.ts';
import { OPERATOR_NAMES, type OperatorName } from '../../../../src/authoring/mutants/registry.ts';

/** The changed scripts, in order. */
const made = (operator: OperatorName, sql: string): string[] =>
  mutationsOf(sql, 'test', [operator]).map(({ text }) => text);

interface Sample {
  readonly sql: string;
  readonly mutants: readonly string[];
}

const SAMPLES: Readonly<Record<OperatorName, Sample>> = {
  comparison: {
    sql: 'SELECT a < 1, b = 2',
    mutants: ['SELECT a <= 1, b = 2', 'SELECT a > 1, b = 2', 'SELECT a < 1, b <> 2'],
  },
  logic: { sql: 'SELECT a AND /* or */ b', mutants: ['SELECT a OR /* or */ b'] },
  membership: {
    sql: 'SELECT a IN (1), b NOT LIKE c, NOT EXISTS (SELECT 1)',
    mutants: [
      'SELECT a NOT IN (1), b NOT LIKE c, NOT EXISTS (SELECT 1)',
      'SELECT a IN (1), b LIKE c, NOT EXISTS (SELECT 1)',
      'SELECT a IN (1), b NOT LIKE c, EXISTS (SELECT 1)',
    ],
  },
  'null-test': {
    sql: 'SELECT a IS NULL, b IS NOT NULL',
    mutants: [
      'SELECT a IS NOT NULL, b IS NOT NULL',
      'SELECT a = NULL, b IS NOT NULL',
      'SELECT a IS NULL, b IS NULL',
      'SELECT a IS NULL, b <> NULL',
    ],
  },
  bound: {
    sql: 'SELECT a BETWEEN 1 AND 9',
    mutants: ['SELECT (a > 1 AND a <= 9)', 'SELECT (a >= 1 AND a < 9)', 'SELECT a NOT BETWEEN 1 AND 9'],
  },
  'where-dropped': {
    sql: 'SELECT a FROM t WHERE a > 1 AND b; DELETE FROM t WHERE c',
    mutants: [
      'SELECT a FROM t WHERE 1 AND b; DELETE FROM t WHERE c',
      'SELECT a FROM t WHERE a > 1 AND 1; DELETE FROM t WHERE c',
      'SELECT a FROM t WHERE a > 1 AND b; DELETE FROM t ',
    ],
  },
  'where-negated': { sql: 'SELECT a FROM t WHERE a > 1', mutants: ['SELECT a FROM t WHERE NOT (a > 1)'] },
  'having-dropped': { sql: 'SELECT a FROM t GROUP BY a HAVING b', mutants: ['SELECT a FROM t GROUP BY a '] },
  'having-negated': {
    sql: 'SELECT a FROM t GROUP BY a HAVING b',
    mutants: ['SELECT a FROM t GROUP BY a HAVING NOT (b)'],
  },
  'filter-dropped': { sql: 'SELECT sum(a) FILTER (WHERE b) FROM t', mutants: ['SELECT sum(a)  FROM t'] },
  'join-type': {
    sql: 'SELECT 1 FROM a LEFT JOIN b ON x JOIN c ON y',
    mutants: ['SELECT 1 FROM a LEFT JOIN b ON x LEFT JOIN c ON y', 'SELECT 1 FROM a JOIN b ON x JOIN c ON y'],
  },
  'join-key': {
    sql: 'SELECT b.y FROM a JOIN b ON b.x = a.x',
    mutants: ['SELECT b.y FROM a JOIN b ON 1', 'SELECT b.y FROM a JOIN b ON b.y = a.x'],
  },
  union: { sql: 'SELECT 1 UNION ALL SELECT 2', mutants: ['SELECT 1 UNION SELECT 2'] },
  'union-side-dropped': { sql: 'SELECT 1 UNION SELECT 2', mutants: [' SELECT 2', 'SELECT 1 '] },
  aggregate: { sql: 'SELECT sum(a), min(b)', mutants: ['SELECT avg(a), min(b)', 'SELECT sum(a), max(b)'] },
  counted: {
    sql: 'SELECT count(a), count(*), c FROM t GROUP BY c',
    mutants: [
      'SELECT count(*), count(*), c FROM t GROUP BY c',
      'SELECT count(a), count(a), c FROM t GROUP BY c',
    ],
  },
  'distinct-aggregate': {
    sql: 'SELECT count(a), sum(DISTINCT b)',
    mutants: ['SELECT count(DISTINCT a), sum(DISTINCT b)', 'SELECT count(a), sum( b)'],
  },
  'distinct-added': { sql: 'SELECT a FROM t', mutants: ['SELECT DISTINCT a FROM t'] },
  'distinct-dropped': { sql: 'SELECT DISTINCT a FROM t', mutants: ['SELECT  a FROM t'] },
  'group-by': {
    sql: 'SELECT 1 FROM t GROUP BY a, b',
    mutants: ['SELECT 1 FROM t GROUP BY b', 'SELECT 1 FROM t GROUP BY a'],
  },
  'order-direction': {
    sql: 'SELECT a FROM t ORDER BY a, b DESC',
    mutants: ['SELECT a FROM t ORDER BY a DESC, b DESC', 'SELECT a FROM t ORDER BY a, b ASC'],
  },
  'order-dropped': {
    sql: 'SELECT a FROM t ORDER BY a, b',
    mutants: ['SELECT a FROM t ORDER BY b', 'SELECT a FROM t ORDER BY a'],
  },
  limit: {
    sql: 'SELECT a FROM t LIMIT 5 OFFSET 2',
    mutants: [
      'SELECT a FROM t ',
      'SELECT a FROM t LIMIT 6 OFFSET 2',
      'SELECT a FROM t LIMIT 4 OFFSET 2',
      'SELECT a FROM t LIMIT 5 ',
    ],
  },
  'column-swapped': {
    sql: 'SELECT a, b AS x FROM t; INSERT INTO u SELECT c, d FROM t',
    mutants: [
      'SELECT b AS a, a AS x FROM t; INSERT INTO u SELECT c, d FROM t',
      'SELECT a, b AS x FROM t; INSERT INTO u SELECT d, c FROM t',
    ],
  },
  'wrapper-dropped': {
    sql: 'SELECT coalesce(trim(a), 0)',
    mutants: ['SELECT trim(a)', 'SELECT coalesce(a, 0)'],
  },
  'cast-dropped': { sql: 'SELECT CAST(a + b AS REAL) * 2', mutants: ['SELECT (a + b) * 2'] },
  'number-shifted': {
    sql: 'SELECT a / 100.0 FROM t LIMIT 3',
    mutants: [
      'SELECT a / 101.0 FROM t LIMIT 3',
      'SELECT a / 99.0 FROM t LIMIT 3',
      'SELECT a / 100 FROM t LIMIT 3',
    ],
  },
  'text-emptied': { sql: "SELECT 'it''s', ''", mutants: ["SELECT '', ''"] },
  'case-branch-dropped': {
    sql: 'SELECT CASE WHEN a THEN 1 WHEN b THEN 2 END, CASE WHEN c THEN 3 END',
    mutants: [
      'SELECT CASE  WHEN b THEN 2 END, CASE WHEN c THEN 3 END',
      'SELECT CASE WHEN a THEN 1  END, CASE WHEN c THEN 3 END',
      'SELECT CASE WHEN a THEN 1 WHEN b THEN 2 END, 3',
    ],
  },
  'case-else-dropped': {
    sql: 'SELECT CASE WHEN a THEN 1 ELSE 2 END',
    mutants: ['SELECT CASE WHEN a THEN 1  END'],
  },
  arithmetic: { sql: 'SELECT a + b * c', mutants: ['SELECT a - b * c', 'SELECT a + b / c'] },
  'concat-dropped': { sql: "SELECT a || 'x'", mutants: ['SELECT a', "SELECT 'x'"] },
  'window-function': {
    sql: 'SELECT rank() OVER w',
    mutants: ['SELECT row_number() OVER w', 'SELECT dense_rank() OVER w'],
  },
  partition: {
    sql: 'SELECT sum(a) OVER (PARTITION BY b, c)',
    mutants: ['SELECT sum(a) OVER (PARTITION BY c)', 'SELECT sum(a) OVER (PARTITION BY b)'],
  },
  'window-order': {
    sql: 'SELECT sum(a) OVER (ORDER BY b)',
    mutants: ['SELECT sum(a) OVER (ORDER BY b DESC)', 'SELECT sum(a) OVER ()'],
  },
  frame: {
    sql: 'SELECT sum(a) OVER (ORDER BY b ROWS 1 PRECEDING)',
    mutants: [
      'SELECT sum(a) OVER (ORDER BY b )',
      'SELECT sum(a) OVER (ORDER BY b RANGE 1 PRECEDING)',
      'SELECT sum(a) OVER (ORDER BY b ROWS 2 PRECEDING)',
      'SELECT sum(a) OVER (ORDER BY b ROWS 0 PRECEDING)',
    ],
  },
  'insert-or': {
    sql: 'INSERT OR IGNORE INTO t VALUES (1)',
    mutants: ['INSERT  INTO t VALUES (1)', 'INSERT OR REPLACE INTO t VALUES (1)'],
  },
  'on-conflict': {
    sql: 'INSERT INTO t VALUES (1) ON CONFLICT (a) DO UPDATE SET b = 1',
    mutants: ['INSERT INTO t VALUES (1) ', 'INSERT INTO t VALUES (1) ON CONFLICT (a) DO NOTHING'],
  },
  'assignment-dropped': {
    sql: 'UPDATE t SET a = 1, b = 2',
    mutants: ['UPDATE t SET b = 2', 'UPDATE t SET a = 1'],
  },
  'statement-dropped': {
    sql: 'DROP TABLE IF EXISTS t; SELECT 1;\nINSERT INTO t VALUES (1)',
    mutants: [' SELECT 1;\nINSERT INTO t VALUES (1)', 'DROP TABLE IF EXISTS t; SELECT 1;\n'],
  },
  'not-null-dropped': { sql: 'CREATE TABLE t (a TEXT NOT NULL)', mutants: ['CREATE TABLE t (a TEXT )'] },
  'check-dropped': {
    sql: 'CREATE TABLE t (a INTEGER CHECK (a > 0), CONSTRAINT few CHECK (a < 9))',
    mutants: [
      'CREATE TABLE t (a INTEGER , CONSTRAINT few CHECK (a < 9))',
      'CREATE TABLE t (a INTEGER CHECK (a > 0))',
    ],
  },
  'primary-key-dropped': {
    sql: 'CREATE TABLE t (a TEXT, PRIMARY KEY (a))',
    mutants: ['CREATE TABLE t (a TEXT)'],
  },
  'unique-dropped': { sql: 'CREATE TABLE t (a TEXT UNIQUE)', mutants: ['CREATE TABLE t (a TEXT )'] },
  'reference-dropped': {
    sql: 'CREATE TABLE t (a TEXT REFERENCES u (a))',
    mutants: ['CREATE TABLE t (a TEXT )'],
  },
  'key-column-dropped': {
    sql: 'CREATE TABLE t (a, b, PRIMARY KEY (a, b))',
    mutants: ['CREATE TABLE t (a, b, PRIMARY KEY (b))', 'CREATE TABLE t (a, b, PRIMARY KEY (a))'],
  },
  'table-option-dropped': { sql: 'CREATE TABLE t (a TEXT) STRICT', mutants: ['CREATE TABLE t (a TEXT) '] },
};

describe('mutation operators', () => {
  test.each(OPERATOR_NAMES)('%s', (name) => {
    const { sql, mutants } = SAMPLES[name];
    expect(made(name, sql)).toEqual(mutants);
  });

  test('leave what they cannot change alone', () => {
    for (const name of OPERATOR_NAMES) expect(made(name, 'SELECT a')).toEqual([]);
  });

  test('an inner order that nobody reads is not touched', () => {
    expect(made('order-dropped', 'SELECT a FROM (SELECT a FROM t ORDER BY a)')).toEqual([]);
    expect(made('order-dropped', 'SELECT a FROM (SELECT a FROM t ORDER BY a LIMIT 1)')).toHaveLength(1);
  });
});
