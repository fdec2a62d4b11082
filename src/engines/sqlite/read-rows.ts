// The rows of a prepared statement, as arrays or packed, up to a cap.
import { ColumnWriter, PACKED_BYTES } from '../../core/packed-writer.ts';
import type { PackedSet } from '../../core/packed.ts';
import type { ResultSet, SqlValue } from '../../core/values.ts';
import type { Statement } from './statement.ts';

export function readStatement(statement: Statement, rowCap: number): ResultSet {
  const columns = statement.columns();
  const rows: SqlValue[][] = [];
  while (statement.step()) {
    if (rows.length === rowCap) return { columns, rows, truncated: true };
    rows.push(columns.map((_, column) => statement.value(column)));
  }
  return { columns, rows, truncated: false };
}

/** Ends early, too, where text and blobs grow beyond what a page should hold. */
export function packStatement(statement: Statement, rowCap: number): PackedSet {
  const columns = statement.columns();
  const writers = columns.map(() => new ColumnWriter());
  let count = 0;
  let bytes = 0;
  let truncated = false;
  while (statement.step()) {
    if (count === rowCap || bytes >= PACKED_BYTES) {
      truncated = true;
      break;
    }
    bytes += statement.pack(count, writers);
    count++;
  }
  return { columns, count, truncated, data: writers.map((writer) => writer.done(count)) };
}
