// Rows as a grid, a chart or an export reads them, however they are kept: arrays from a run, or packed columns from a worker.
import type { ResultSet, SqlValue } from './values.ts';

export interface Rows {
  readonly columns: readonly string[];
  readonly count: number;
  /** True when there were more rows than were kept. */
  readonly truncated: boolean;
  /** 0-based; NULL outside of the rows. */
  cell(row: number, column: number): SqlValue;
}

export function rowsOf(set: ResultSet): Rows {
  return {
    columns: set.columns,
    count: set.rows.length,
    truncated: set.truncated,
    cell: (row, column) => set.rows[row]?.[column] ?? null,
  };
}
