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

/** Scratch of this size is kept for the next set; more is given back. */
const KEPT_BYTES = 4 * 2 ** 20;

/** Packs one set after the other in the same growing arrays: new ones for each set would cost a fifth of its time (measured). */
export class Packer {
  #writers: ColumnWriter[] = [];

  /** Ends early, too, where text and blobs grow beyond what a page should hold. */
  pack(statement: Statement, rowCap: number): PackedSet {
    const columns = statement.columns();
    const writers = columns.map((_, column) => this.#writers[column] ?? new ColumnWriter());
    for (const writer of writers) writer.reset();
    const { count, truncated, bytes } = statement.pack(writers, rowCap, PACKED_BYTES);
    this.#writers = bytes > KEPT_BYTES ? [] : writers;
    return { columns, count, truncated, data: writers.map((writer) => writer.done(count)) };
  }
}
