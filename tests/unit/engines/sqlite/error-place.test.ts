import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Database } from '../../../../src/core/pipeline/engine.ts';
import { loadSqlite } from '../../../../src/engines/sqlite/load-node.ts';

let db: Database;
beforeAll(async () => {
  db = (await loadSqlite()).open();
  db.script('CREATE TABLE a (id INTEGER PRIMARY KEY, day TEXT); CREATE TABLE b (id, day, total)', {
    rowCap: 1,
  });
});
afterAll(() => db.close());

/** «…» marks the place that the failure must name. */
test.each([
  ['syntax', '«SELEC» 1'],
  ['syntax', 'SELECT 1; «SELEC» 1'],
  ['syntax', 'SELECT * FROM «FROM» a'],
  ['syntax', 'SELECT id, «FROM» a'],
  ['syntax', '-- FROM\nSELECT day, /* FROM */ «FROM» b'],
  ['syntax', 'SELECT * FROM a WHERE «GROUP» BY day'],
  ['syntax', 'SELECT (1 + 2«»'],
  ['syntax', 'SELECT 1 +«»\n\n'],
  ['syntax', 'SELECT 1, «)»'],
  ['syntax', 'INSERT INTO a «VALUE» (1)'],
  ['syntax', "SELECT «'open FROM a»"],
  ['syntax', 'SELECT 1 FROM a «\\» b'],
  ['runtime', 'SELECT «nope» FROM a'],
  ['runtime', 'SELECT b.total FROM a JOIN b USING (id) ORDER BY a.«total»'],
  ['runtime', 'SELECT a.day FROM a, b WHERE «day» > 1'],
  ['runtime', 'SELECT * FROM «recipts»'],
  ['runtime', 'SELECT 1;\n\nDROP TABLE «recipts»'],
  ['runtime', 'SELECT «rond»(1.5)'],
  ['runtime', 'SELECT «round»()'],
  ['runtime', 'INSERT INTO a (id, «amount») VALUES (1, 2)'],
  ['runtime', 'SELECT day FROM a WHERE «sum»(id) > 1'],
  ['runtime', 'SELECT «row_number»() OVER () FROM a WHERE row_number() OVER () > 1'],
  ['runtime', 'SELECT s.x FROM (SELECT day AS x FROM a) AS s WHERE s.«day» = 1'],
  ['runtime', 'SELECT a.nope.«id» FROM a'],
  ['runtime', 'SELECT «имя» FROM a'],
  ['runtime', 'SELECT * FROM a JOIN b USING («total»)'],
  ['runtime', 'CREATE TABLE c («x», y, x)'],
  ['runtime', "SELECT 'é한🙂', «nope» FROM a"],
])('%s: %s', (kind, marked) => {
  const sql = marked.replace(/[«»]/g, '');
  const { failure } = db.script(sql, { rowCap: 1 });
  const { offset = -1, length = -1 } = failure ?? {};
  expect(failure?.kind).toBe(kind);
  expect(`${sql.slice(0, offset)}«${sql.slice(offset, offset + length)}»${sql.slice(offset + length)}`).toBe(
    marked,
  );
});

test('a complaint that names no place marks its statement, without the comment above it', () => {
  const sql = 'SELECT 1;\n-- twice\nINSERT INTO a (id) VALUES (1), (1);\nSELECT 2';
  const { failure } = db.script(sql, { rowCap: 1 });
  expect(failure?.message).toBe('UNIQUE constraint failed: a.id');
  expect(sql.slice(failure?.offset, (failure?.offset ?? 0) + (failure?.length ?? 0))).toBe(
    'INSERT INTO a (id) VALUES (1), (1)',
  );
});
