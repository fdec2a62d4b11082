// The exported bundle makes the same tables again: in Node's SQLite, and in the sqlite3 command line where there is one.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Toolbox } from '../../../../src/core/pipeline/engine.ts';
import type { Observation } from '../../../../src/core/pipeline/observation.ts';
import { bundleOf } from '../../../../src/core/project/bundle.ts';
import { fileStart, writeRow } from '../../../../src/core/project/write-row.ts';
import type { SqlValue } from '../../../../src/core/values.ts';
import { readCsv } from '../../../../src/engines/papaparse/read-csv.ts';
import { loadTools } from '../small-lab.ts';
import { NASTY } from './nasty.ts';
import { prepare, run, type Played } from './play.ts';

let tools: Toolbox;
const folder = mkdtempSync(join(tmpdir(), 'bundle-'));
beforeAll(async () => {
  tools = await loadTools();
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Path -> content, as the zip would hold it. */
function filesOf(played: Played, observation: Observation): Map<string, string> {
  return new Map(
    bundleOf(played.project).map((file) => {
      if (file.kind === 'text') return [file.path, file.text];
      const set = observation.contents[file.table];
      if (set === undefined) throw new Error(`no table ${file.table}`);
      return [
        file.path,
        fileStart(file.style) + [set.columns, ...set.rows].map((row) => writeRow(row, file.style)).join(''),
      ];
    }),
  );
}

const TABLES = (source: string): string[] => [source, `${source}_rejects`, `${source}_duplicates`];

/** Rows as text, so that engines can be compared whatever they hand out. */
function shown(rows: readonly (readonly SqlValue[])[]): string[] {
  return rows.map((row) =>
    row
      .map((cell) =>
        cell === null
          ? 'NULL'
          : `${typeof cell === 'string' ? "'" : ''}${Number.isFinite(Number(cell)) && typeof cell !== 'string' ? Number(cell) : String(cell)}`,
      )
      .join('|'),
  );
}

/** `.import --csv --skip 1`, and the statements, in Node's own SQLite. */
function runInNode(files: ReadonlyMap<string, string>): DatabaseSync {
  const db = new DatabaseSync(':memory:');
  const script = files.get('import.sql') ?? '';
  db.exec(script.replaceAll(/^\..*$/gm, ''));
  for (const [, path = '', table = ''] of script.matchAll(/^\.import --csv --skip 1 (\S+) (\S+)$/gm)) {
    const { records, header } = readCsv(files.get(path) ?? '', { delimiter: ',', header: true });
    const insert = db.prepare(`INSERT INTO ${table} VALUES (${header.map(() => '?').join(', ')})`);
    for (const { cells } of records) insert.run(...cells);
  }
  for (const step of ['clean', 'load', 'report']) db.exec(files.get(`pipeline/${step}.sql`) ?? '');
  return db;
}

const hasTable = (observation: Observation, name: string): boolean =>
  observation.tables.some((one) => one.name === name);
// Text with a NUL or a lone CR is where CSV readers differ; the README says so.
const CASES = NASTY.map((one) => [one.title, one] as const);

describe('a bundle', () => {
  test.each(CASES)('in node:sqlite: %s', (_, { files }) => {
    const played = prepare(files);
    const ours = run(played, tools);
    const { source } = played.proposal.contract;
    const db = runInNode(filesOf(played, ours));
    for (const table of TABLES(source).filter((name) => hasTable(ours, name))) {
      const statement = db.prepare(`SELECT * FROM ${table}`);
      statement.setReturnArrays(true);
      statement.setReadBigInts(true);
      const theirs = statement.all() as unknown as SqlValue[][];
      expect(shown(theirs), table).toEqual(shown(ours.contents[table]?.rows ?? []));
    }
    db.close();
  });

  const cli = spawnSync('sqlite3', ['--version']).status === 0;
  test.skipIf(!cli).each(CASES.filter((_, at) => at % 7 === 0))(
    'in the sqlite3 command line: %s',
    (title, { files }) => {
      const played = prepare(files);
      const ours = run(played, tools);
      const { source } = played.proposal.contract;
      const place = join(folder, title.replaceAll(/\W+/g, '-'));
      for (const [path, content] of filesOf(played, ours)) {
        mkdirSync(join(place, dirname(path)), { recursive: true });
        writeFileSync(join(place, path), content);
      }
      const ran = spawnSync('sqlite3', ['result.sqlite', '.read run.sql'], { cwd: place, encoding: 'utf8' });
      expect(ran.stderr).toBe('');
      expect(ran.status).toBe(0);
      const again = spawnSync('sqlite3', ['result.sqlite', '.read run.sql'], {
        cwd: place,
        encoding: 'utf8',
      });
      expect(again.stdout).toBe(ran.stdout);
      const db = new DatabaseSync(join(place, 'result.sqlite'));
      for (const table of TABLES(source).filter((name) => hasTable(ours, name))) {
        const statement = db.prepare(`SELECT * FROM ${table}`);
        statement.setReturnArrays(true);
        statement.setReadBigInts(true);
        expect(shown(statement.all() as unknown as SqlValue[][]), table).toEqual(
          shown(ours.contents[table]?.rows ?? []),
        );
      }
      db.close();
    },
  );
});
