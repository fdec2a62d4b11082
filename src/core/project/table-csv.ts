// A table of any size as CSV, piece by piece: never more than some thousand rows at a time. Knows no file.
import { rowsOfPacked } from '../packed.ts';
import { quoteName } from '../sql/quote-name.ts';
import type { Database } from '../pipeline/engine.ts';
import type { SqlValue } from '../values.ts';
import { fileStart, writeRow, type CsvStyle } from './write-row.ts';

export interface CsvPiece {
  readonly text: string;
  /** Rows written so far. */
  readonly rows: number;
}

const PAGE = 20_000;

/** With a header line, rows in order of their row numbers. Throws the engine's words. */
export function* tableAsCsv(db: Database, table: string, style: CsvStyle): Generator<CsvPiece> {
  const columns = db
    .query('SELECT name FROM pragma_table_info(?)', [table])
    .rows.map(([name]) => String(name));
  yield { text: fileStart(style) + writeRow(columns, style), rows: 0 };
  const names = columns.map(quoteName).join(', ');
  const pages = hasRowNumbers(db, table)
    ? (last: SqlValue) =>
        `SELECT _rowid_, ${names} FROM ${quoteName(table)} ${last === null ? '' : `WHERE _rowid_ > ${String(last)}`} ORDER BY _rowid_ LIMIT ${String(PAGE)}`
    : (_last: SqlValue, rows: number) =>
        `SELECT NULL, ${names} FROM ${quoteName(table)} LIMIT ${String(PAGE)} OFFSET ${String(rows)}`;
  let rows = 0;
  let last: SqlValue = null;
  for (;;) {
    const page = rowsOfPacked(db.pack(pages(last, rows), PAGE));
    let text = '';
    for (let row = 0; row < page.count; row++) {
      text += writeRow(
        columns.map((_, column) => page.cell(row, column + 1)),
        style,
      );
    }
    rows += page.count;
    last = page.count === 0 ? last : page.cell(page.count - 1, 0);
    if (page.count > 0) yield { text, rows };
    if (page.count < PAGE) return;
  }
}

/** Views have none, and neither have tables WITHOUT ROWID: those are read by counting, which is slower. */
function hasRowNumbers(db: Database, table: string): boolean {
  try {
    db.pack(`SELECT _rowid_ FROM ${quoteName(table)} WHERE _rowid_ IS NOT NULL LIMIT 1`, 1);
    return db.query("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?", [table]).rows.length > 0;
  } catch {
    return false;
  }
}
