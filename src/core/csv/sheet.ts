// A CSV file taken apart so that faults can work on it: header, rows of cells, and lines that were malformed already.
import type { Dialect } from '../lab.ts';

export interface Sheet {
  readonly source: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Lines kept as they stand; written after the rows. */
  readonly malformed: readonly string[];
  readonly dialect: Dialect;
}
