// The raw tables that files are staged into: every column TEXT as it came, only `_line` a number.
import { quoteName } from '../../core/sql/quote-name.ts';
import type { SqlJsDatabase } from './sql-js.ts';

type Cell = string | number | null;

/** Creates the table and its columns where they are missing. */
export function declareColumns(db: SqlJsDatabase, table: string, columns: readonly string[]): void {
  const declare = (column: string) => `${quoteName(column)} ${column === '_line' ? 'INTEGER' : 'TEXT'}`;
  db.run(`CREATE TABLE IF NOT EXISTS ${quoteName(table)} (${columns.map(declare).join(', ')})`);
  const there = namesOf(db, table);
  // A file may bring a column that the table does not know yet: it is kept, not dropped.
  for (const column of columns) {
    if (!there.has(fold(column))) db.run(`ALTER TABLE ${quoteName(table)} ADD COLUMN ${declare(column)}`);
  }
}

/** The table has these columns, in this order, and no others. */
export function hasColumns(db: SqlJsDatabase, table: string, columns: readonly string[]): boolean {
  const there = [...namesOf(db, table)];
  return there.length === columns.length && columns.every((column, at) => fold(column) === there[at]);
}

/** In the table's order. */
function namesOf(db: SqlJsDatabase, table: string): Set<string> {
  const statement = db.prepare('SELECT name FROM pragma_table_info(?) ORDER BY cid');
  try {
    statement.bind([table]);
    const names = new Set<string>();
    while (statement.step()) names.add(fold(String(statement.get(null, { useBigInt: true })[0])));
    return names;
  } finally {
    statement.free();
  }
}

/** As SQLite compares names: only A to Z have a small letter. */
function fold(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}

/** `values`: for each row a list of parameters, in parentheses. */
export function insertSql(table: string, columns: readonly string[], values: string): string {
  return `INSERT INTO ${quoteName(table)} (${columns.map(quoteName).join(', ')}) VALUES ${values}`;
}

export function insertRows(
  db: SqlJsDatabase,
  table: string,
  columns: readonly string[],
  rows: readonly (readonly Cell[])[],
): void {
  const statement = db.prepare(insertSql(table, columns, `(${columns.map(() => '?').join(', ')})`));
  for (const row of rows) statement.run(row);
  statement.free();
}
