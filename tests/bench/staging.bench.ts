// What it costs to bring a large file into a database, part by part: reading the CSV, then staging its rows.
import type { Bench } from '../../tools/bench.ts';
import { readCsv } from '../../src/engines/papaparse/read-csv.ts';
import { loadSqlite } from '../../src/engines/sqlite/load-node.ts';

const ROWS = 100_000;
const DIALECT = { delimiter: ',', header: true };
const text = `id,day,total,paid_by\n${Array.from({ length: ROWS }, (_, at) => `R${String(at)},2026-03-0${String((at % 7) + 1)},"${String(at % 90)},50",card`).join('\n')}\n`;
const { header, records } = readCsv(text, DIALECT);
const engine = await loadSqlite();

function stage(): void {
  const database = engine.open();
  try {
    database.stage(
      'raw_receipts',
      [...header, '_line'],
      records.map(({ line, cells }) => [...cells, line]),
    );
  } finally {
    database.close();
  }
}

export const bench: Bench = {
  subject: 'A large delivery',
  size: `${ROWS.toLocaleString('en')} rows, ${(text.length / 1e6).toFixed(1)} MB`,
  rounds: 5,
  variants: {
    'read the CSV': () => readCsv(text, DIALECT),
    'stage its rows': stage,
  },
};
