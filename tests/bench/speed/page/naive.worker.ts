// What one would write first: PapaParse reads the whole text, each row is bound and run, results leave as arrays of arrays.
import Papa from 'papaparse';
import initSqlJs from 'sql.js/dist/sql-wasm-browser.js';
import wasmUrl from 'sql.js/dist/sql-wasm-browser.wasm?url';

interface NaiveDatabase {
  run(sql: string): void;
  exec(sql: string): { values: unknown[][] }[];
  prepare(sql: string): { run(values: readonly (string | number)[]): void; free(): void };
}
type NaiveInit = (config: {
  useOldExtensionFunctions: false;
  locateFile(): string;
}) => Promise<{ Database: new () => NaiveDatabase }>;

export type NaiveRequest =
  | { readonly op: 'open' }
  | { readonly op: 'load'; readonly file: Blob; readonly columns: readonly string[] }
  | { readonly op: 'run'; readonly sql: string }
  | { readonly op: 'rows'; readonly sql: string };

let db: NaiveDatabase | null = null;

async function answer(request: NaiveRequest): Promise<unknown> {
  if (request.op === 'open') {
    const init = initSqlJs as unknown as NaiveInit;
    db = new (await init({ useOldExtensionFunctions: false, locateFile: () => wasmUrl })).Database();
    return null;
  }
  if (db === null) throw new Error('not open');
  if (request.op === 'load') return load(db, request.file, request.columns);
  if (request.op === 'rows') return db.exec(request.sql)[0]?.values ?? [];
  db.run(request.sql);
  return null;
}

async function load(into: NaiveDatabase, file: Blob, columns: readonly string[]): Promise<number> {
  const { data } = Papa.parse<string[]>(await file.text(), { delimiter: ',', skipEmptyLines: true });
  into.run(
    `CREATE TABLE raw_orders (${columns.join(' TEXT, ')} TEXT, _line INTEGER, _file TEXT, _delivery TEXT)`,
  );
  into.run('CREATE TABLE raw_orders_malformed (_line INTEGER, _text TEXT)');
  const holes = [...columns, '_line', '_file', '_delivery'].map(() => '?').join(', ');
  const good = into.prepare(`INSERT INTO raw_orders VALUES (${holes})`);
  const bad = into.prepare('INSERT INTO raw_orders_malformed VALUES (?, ?)');
  into.run('BEGIN');
  for (let at = 1; at < data.length; at++) {
    const cells = data[at] ?? [];
    if (cells.length === columns.length) good.run([...cells, at + 1, 'orders.csv', 'all']);
    else bad.run([at + 1, cells.join(',')]);
  }
  into.run('COMMIT');
  good.free();
  bad.free();
  return data.length - 1;
}

self.onmessage = ({ data }: MessageEvent<NaiveRequest>) => {
  answer(data).then(
    (output) => self.postMessage({ output }),
    (error: unknown) => self.postMessage({ failure: String(error) }),
  );
};
