// A counterexample as data: what goes in, what comes out on both sides, and what is wrong with it.
import type { LedgerCount } from '../pipeline/observation.ts';
import type { Finding } from './verdict.ts';

export interface CounterRow {
  /** Line in the small file. */
  readonly line: number;
  /** Line in the file it was taken from. */
  readonly from: number;
  /** The record's cells; for a malformed record its text, as one cell. */
  readonly cells: readonly string[];
  /** Cells that matter: with a plain value there, both sides agree. */
  readonly odd: readonly boolean[];
  /** Of these, the ones whose way of writing matters: with the same number written plainly, or the same word as another record has it, both sides agree. */
  readonly spelling: readonly boolean[];
  readonly malformed: boolean;
}

export interface CounterFile {
  readonly delivery: string;
  readonly source: string;
  readonly name: string;
  readonly header: readonly string[];
  readonly rows: readonly CounterRow[];
}

export interface ShownRows {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Rows left out. */
  readonly more: number;
}

export interface OutputRows {
  readonly name: string;
  readonly expected: ShownRows;
  /** Null when the draft makes no such output. */
  readonly got: ShownRows | null;
}

export interface Counterexample {
  /** The finding on the smallest data; its sentence says what to look at. */
  readonly finding: Finding;
  readonly files: readonly CounterFile[];
  readonly rows: number;
  /** Pipelines run to find it, twice each. */
  readonly tests: number;
  readonly output: OutputRows | null;
  /** The draft's ledger on the smallest data, where the lab keeps one. */
  readonly ledger: LedgerCount | null;
}
