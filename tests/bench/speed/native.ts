// The same job in Node: PapaParse, prepared statements of node:sqlite, the same SQL. Runs as a process of its own, so that every
// round starts cold; prints its times as JSON.
import { readFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import Papa from 'papaparse';
import { ORDER_COLUMNS } from '../orders-file.ts';
import { DRAFT } from './orders-lab.ts';

export interface NativeTimes {
  readonly load: number;
  readonly clean: number;
  readonly report: number;
  readonly total: number;
  readonly fingerprint: string;
}

const [file = ''] = process.argv.slice(2);
const db = new DatabaseSync(':memory:');
const begin = performance.now();
loadFile();
const loaded = performance.now();
db.exec(DRAFT.clean);
const cleaned = performance.now();
const results = DRAFT.report
  .split(';')
  .filter((sql) => sql.includes('SELECT'))
  .map((sql) => db.prepare(sql).all());
const end = performance.now();
const times: NativeTimes = {
  load: loaded - begin,
  clean: cleaned - loaded,
  report: end - cleaned,
  total: end - begin,
  fingerprint: Object.values(results.at(-1)?.[0] ?? {}).join(' '),
};
console.log(JSON.stringify(times));

/** The raw table of the page, with where each row came from; what does not fit the header goes to a table beside it. */
function loadFile(): void {
  const { data } = Papa.parse<string[]>(readFileSync(file, 'utf8'), { delimiter: ',', skipEmptyLines: true });
  db.exec(
    `CREATE TABLE raw_orders (${ORDER_COLUMNS.join(' TEXT, ')} TEXT, _line INTEGER, _file TEXT, _delivery TEXT);
     CREATE TABLE raw_orders_malformed (_line INTEGER, _text TEXT); BEGIN;`,
  );
  const good = db.prepare(`INSERT INTO raw_orders VALUES (${'?, '.repeat(ORDER_COLUMNS.length)}?, ?, ?)`);
  const bad = db.prepare('INSERT INTO raw_orders_malformed VALUES (?, ?)');
  for (let at = 1; at < data.length; at++) {
    const cells = data[at] ?? [];
    if (cells.length === ORDER_COLUMNS.length) good.run(...cells, at + 1, 'orders.csv', 'all');
    else bad.run(at + 1, cells.join(','));
  }
  db.exec('COMMIT');
}
