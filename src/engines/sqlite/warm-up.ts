// Lets the browser compile the hot parts of SQLite well before somebody waits for them. A statement stays in the slow code in
// which it began, so the first big one of a fresh engine took half as long again; many small ones are cheap and change that.
import { memorySource } from '../../core/csv/pieces.ts';
import type { Engine, FileToStage } from '../../core/pipeline/engine.ts';

/** Rows a slice works on: it takes a few milliseconds, and whoever waits for the worker waits no longer. */
const ROWS = 300;
const SLICES = 40;

/** What a sort holds at once goes by these: small ones, and few rows are enough for one through a temporary file. */
const SMALL = ['PRAGMA page_size=512', 'PRAGMA cache_size=1'];

const PREPARE = `
CREATE TABLE cells (id INTEGER PRIMARY KEY, name TEXT, day TEXT, amount TEXT);
INSERT INTO cells
WITH RECURSIVE c(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c LIMIT ${ROWS})
SELECT n, ' Name ' || (n * 7919 % 97), date('2024-01-01', (n * 31 % 700) || ' days'), '$' || (n * 104729 % 9999) || '.50' FROM c;
CREATE TABLE clean (id INTEGER PRIMARY KEY, name TEXT NOT NULL, day TEXT NOT NULL, cents INTEGER CHECK (cents >= 0));`;

/** What pipelines are made of: text functions, dates, CASE, GLOB, a window, a sort, an insert with an upsert, a group, a join. */
const SLICE = `
INSERT INTO clean
WITH typed AS (
  SELECT id, lower(trim(name)) AS name,
    CASE WHEN day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' THEN date(day) ELSE substr(day, 7, 4) || '-01-01' END AS day,
    CAST(round(CAST(replace(ltrim(amount, '$'), ',', '') AS REAL) * 100) AS INTEGER) AS cents
  FROM cells WHERE amount NOT GLOB '*[^0-9.$]*'
)
SELECT id, name, day, cents FROM (SELECT *, row_number() OVER (PARTITION BY id ORDER BY day) AS copy FROM typed) WHERE copy = 1
ON CONFLICT (id) DO UPDATE SET name = excluded.name;
SELECT substr(day, 1, 7) AS month, count(*), sum(cents) / 100.0 FROM clean GROUP BY month ORDER BY 3 DESC;
SELECT sum(place) FROM (SELECT rank() OVER (ORDER BY name || printf('%0600d', id)) AS place FROM cells);
SELECT count(*) FROM clean AS a JOIN cells AS b ON b.name = a.name AND b.id = a.id + 1;
DELETE FROM clean WHERE id % 2 = 0;
DELETE FROM raw_cells;`;

/** A file with what makes the loader look twice: quotes, letters beyond ASCII, records that are cut off. */
function smallFile(): FileToStage {
  const rows = Array.from({ length: ROWS }, (_, at) =>
    at % 50 === 0
      ? `${at},cut off`
      : `${at},É Name ${at % 97},2024-0${1 + (at % 9)}-11,"$1,${at}.50 ""net"""`,
  );
  const text = `id,name,day,amount\n${rows.join('\n')}\n`;
  return {
    bytes: memorySource(new TextEncoder().encode(text)),
    dialect: { delimiter: ',', header: true },
    signs: { delimiter: 44, quote: 34 },
    table: 'raw_cells',
    malformed: 'raw_cells_malformed',
    columns: (names) => names,
    name: 'cells.csv',
    delivery: 'first',
    onProgress: () => undefined,
  };
}

/** Each step takes some milliseconds. @param memory as `Engine.open` */
export function* warmUp(open: Engine['open'], memory?: number): Generator<undefined, undefined> {
  const db = open(memory);
  const file = smallFile();
  try {
    for (const pragma of SMALL) db.query(pragma);
    db.script(PREPARE, { rowCap: 1 });
    for (let slice = 0; slice < SLICES; slice++) {
      db.stageFile(file);
      db.script(SLICE, { rowCap: 1000 });
      yield undefined;
    }
  } finally {
    db.close();
  }
  return undefined;
}
