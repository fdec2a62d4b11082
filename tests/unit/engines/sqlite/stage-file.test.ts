// The loader on an open database: what it leaves of large files, beside what somebody did to the table, and where there is no room.
import { beforeEach, describe, expect, test } from 'vitest';
import { memorySource } from '../../../../src/core/csv/pieces.ts';
import { signsOf } from '../../../../src/core/csv/scan-file.ts';
import type { Dialect } from '../../../../src/core/lab.ts';
import type { Database, Engine } from '../../../../src/core/pipeline/engine.ts';
import { sqliteEngine } from '../../../../src/engines/sqlite/database.ts';
import { largeFiles } from '../../../../src/engines/sqlite/large-files.ts';
import { freshSqlJs, loadSqlite } from '../../../../src/engines/sqlite/load-node.ts';

let engine: Engine;
// A module's heap limit can be lowered and never raised again: every test has its own.
beforeEach(async () => {
  engine = await loadSqlite();
});

const COMMA: Dialect = { delimiter: ',', header: true };
const utf8 = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

/** Stages into `raw` and `bad` as f.csv of delivery d. */
function stage(
  db: Database,
  bytes: Uint8Array<ArrayBuffer>,
  name = 'f.csv',
): ReturnType<Database['stageFile']> {
  const signs = signsOf(COMMA);
  if (signs === null) throw new Error('no signs');
  return db.stageFile({
    bytes: memorySource(bytes),
    dialect: COMMA,
    signs,
    table: 'raw',
    malformed: 'bad',
    columns: (names) => names,
    name,
    delivery: 'd',
    onProgress: () => {},
  });
}

// Undocumented parts of sql.js that the loader stands on: when an upgrade breaks one, this says which.
test('sql.js gives its C functions, and its memory grows under them', () => {
  const db = engine.open(1 << 30);
  // More than eight files of pages hold before the last one takes the rest.
  const count = stage(db, utf8(`a,b\n${`${'x'.repeat(500)},é\n`.repeat(220_000)}`));
  expect(count).toEqual({ rows: 220_000, malformed: 0, impossibleDate: null });
  const { rows } = db.query(
    "SELECT count(*), sum(length(a)), sum(b = 'é'), min(_line), max(_line), sum(_line = rowid + 1), min(_file), max(_delivery) FROM raw",
  );
  expect(rows).toEqual([[220_000n, 110_000_000n, 220_000n, 2n, 220_001n, 220_000n, 'f.csv', 'd']]);
  expect(db.query('PRAGMA integrity_check').rows).toEqual([['ok']]);
  db.close();
});

describe('a table that is no longer as it was made', () => {
  test.each([
    'CREATE INDEX raw_b ON raw (b)',
    'CREATE UNIQUE INDEX raw_line ON raw (_file, _line)',
    'ALTER TABLE raw ADD COLUMN more TEXT',
    'ALTER TABLE raw ADD COLUMN more DEFAULT 7',
    'CREATE TRIGGER t AFTER INSERT ON raw BEGIN UPDATE raw SET b = upper(b) WHERE rowid = new.rowid; END',
    'DELETE FROM raw WHERE a = 2',
  ])('%s', (sql) => {
    const db = engine.open(1 << 30);
    stage(db, utf8('a,b\n1,x\n2,y\n'));
    expect(db.script(sql, { rowCap: 1 }).failure).toBeUndefined();
    expect(stage(db, utf8('a,b\n3,z\n4,z\n'), 'g.csv')).toMatchObject({ rows: 2 });
    const upper = sql.includes('TRIGGER') ? 'Z' : 'z';
    expect(db.query("SELECT a, b, _line, _file FROM raw WHERE _file = 'g.csv' ORDER BY rowid").rows).toEqual([
      ['3', upper, 2n, 'g.csv'],
      ['4', upper, 3n, 'g.csv'],
    ]);
    expect(db.query('PRAGMA integrity_check').rows).toEqual([['ok']]);
    db.close();
  });
});

test('a file that found no room leaves nothing behind, and the next one is loaded', async () => {
  const small = sqliteEngine(await freshSqlJs(2 << 20), largeFiles);
  const db = small.open(1 << 30);
  const large = utf8(`a,b\n${'1,2\n'.repeat(200_000)}`);
  expect(stage(db, large)).toMatchObject({ kind: 'memory', whole: true });
  expect(stage(db, utf8('a,b\n1,2\n'))).toMatchObject({ rows: 1 });
  expect(stage(db, large)).toMatchObject({ kind: 'memory', whole: true });
  expect(db.query('SELECT a, b, _line FROM raw').rows).toEqual([['1', '2', 2n]]);
  expect(db.query('SELECT name FROM pragma_database_list').rows).toEqual([['main']]);
  db.close();
});
