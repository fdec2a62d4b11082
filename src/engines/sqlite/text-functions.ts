// SQL functions that SQLite lacks, named as in PostgreSQL 18: `normalize(text)` and `casefold(text)`. Only these are added.
import type { SqlJsDatabase, SqlJsValue } from './sql-js.ts';

/** Registers them on a fresh database. NULL gives NULL; a number is taken as its text, as SQLite's own `lower` does. */
export function addTextFunctions(db: SqlJsDatabase): void {
  db.create_function('normalize', (value: SqlJsValue) => onText(value, (text) => text.normalize('NFC')));
  db.create_function('casefold', (value: SqlJsValue) => onText(value, foldCase));
}

function onText(value: SqlJsValue, change: (text: string) => string): SqlJsValue {
  return value === null || value instanceof Uint8Array ? value : change(String(value));
}

/** Letter by letter, for what `toLowerCase` does with a Σ depends on its neighbours; the way over capitals makes `ß` into `ss`. */
function foldCase(text: string): string {
  return Array.from(text, (letter) => letter.toUpperCase().toLowerCase()).join('');
}
