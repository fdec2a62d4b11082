// What SQLite passes in silence and we say aloud; and what must stay unsaid.
import { beforeAll, expect, test } from 'vitest';
import type { Engine } from '../../../../src/core/pipeline/engine.ts';
import { loadSqlite } from '../../../../src/engines/sqlite/load-node.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await loadSqlite();
});

/** `kind:word` of every warning of the last statement. */
function warnings(sql: string): string[] {
  const db = engine.open();
  const setup =
    "CREATE TABLE t (name TEXT, v INT, g TEXT); INSERT INTO t VALUES ('a', 7, 'x'), ('b', 4, 'x');\n";
  const outcome = db.script(setup + sql, { rowCap: 10 });
  db.close();
  expect(outcome.failure).toBeUndefined();
  const text = setup + sql;
  return (outcome.statements.at(-1)?.warnings ?? []).map(
    ({ kind, offset = 0, length = 0 }) => `${kind}:${text.slice(offset, offset + length)}`,
  );
}

test.each([
  ['SELECT "nmoe" FROM t', ['quoted-text:"nmoe"']],
  ['SELECT "name" FROM t ORDER BY "valro"', ['quoted-text:"valro"']],
  ['CREATE VIEW w AS SELECT "nmoe" AS x FROM t', ['quoted-text:"nmoe"']],
  ['INSERT INTO t (name) VALUES ("hello")', ['quoted-text:"hello"']],
  ['SELECT g, name, count(*) FROM t GROUP BY g', ['bare-column:name']],
  ['SELECT count(*), name FROM t', ['bare-column:name']],
  ['SELECT x FROM (SELECT g x, name FROM t GROUP BY g)', ['bare-column:name']],
  ['SELECT g, sum(v) / 2 AS half FROM t GROUP BY g', ['integer-division:/']],
  ["SELECT date('now'), random()", ["not-repeatable:'now'", 'not-repeatable:random']],
  ['SELECT current_timestamp', ['not-repeatable:current_timestamp']],
])('%s is remarked on', (sql, expected) => {
  expect(warnings(sql)).toEqual(expected);
});

test.each([
  'SELECT "name", \'text\' FROM t',
  'SELECT "a b" FROM (SELECT name AS "a b" FROM t)',
  'SELECT t.g, count(*) FROM t GROUP BY g',
  'SELECT g AS k, v FROM t GROUP BY 1, v',
  'SELECT upper(g) AS k, count(*) FROM t GROUP BY k',
  'SELECT g, max(v), name FROM t GROUP BY g',
  'SELECT name, sum(v) OVER (PARTITION BY g) FROM t',
  'SELECT sum(v) / 2.0 FROM t',
  'SELECT avg(v) / 2 FROM t',
  "SELECT 'now', 'random()'",
  "SELECT date('2026-01-31', '+1 month')",
])('%s is left alone', (sql) => {
  expect(warnings(sql)).toEqual([]);
});
