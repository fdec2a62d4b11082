// The ports to foreign engines. Adapters live in `engines/`; core never knows which one it talks to.
import type { Signs } from '../csv/scan-record.ts';
import type { Dialect } from '../lab.ts';
import type { PackedSet } from '../packed.ts';
import type { ResultSet, SqlValue } from '../values.ts';
import type { Dashboard } from './dashboard.ts';
import type { ExtractPlan } from './extract.ts';
import type { PlanNode, RunFailure, Warning } from './observation.ts';

/** One executed statement of a script. Offsets count UTF-16 units in the script. */
export interface StatementOutcome {
  readonly text: string;
  readonly offset: number;
  /** Present when the statement returns columns, even with no row. */
  readonly set?: ResultSet;
  /** The same and more of it, where it was asked for. */
  readonly packed?: PackedSet;
  readonly changes: number;
  readonly ms: number;
  /** What the engine let pass in silence; offsets count in the script. */
  readonly warnings: readonly Omit<Warning, 'step'>[];
  /** EXPLAIN QUERY PLAN; for statements that return columns only. */
  readonly plan: readonly PlanNode[];
}

export interface ScriptOutcome {
  readonly statements: readonly StatementOutcome[];
  readonly failure?: RunFailure;
}

export interface ScriptOptions {
  /** Rows kept of one statement's result. */
  readonly rowCap: number;
  /** Rows kept of it packed, besides; none where nothing is said. At least `rowCap`. */
  readonly packCap?: number;
  /** Neither warnings nor plans. */
  readonly brief?: boolean;
  /** Execute at most this many statements, then return as if the script ended there. */
  readonly statementCap?: number;
}

/** The bytes of one file, piece by piece. Synchronous, because a run is: only a worker can read a Blob so. */
export interface ByteSource {
  readonly size: number;
  /** Bytes `from` up to, not including, `to`. */
  read(from: number, to: number): Uint8Array;
}

/** A CSV file of any size, and where its records go: what fits the header into one table, the rest into the other. */
export interface FileToStage {
  readonly bytes: ByteSource;
  readonly dialect: Dialect;
  /** The delimiter as bytes know it; see `signsOf`. */
  readonly signs: Signs;
  readonly table: string;
  readonly malformed: string;
  /** Columns of the table for the names that the file gives. */
  readonly columns: (header: readonly string[]) => readonly string[];
  /** `_file` and `_delivery` of its rows. */
  readonly name: string;
  readonly delivery: string;
  /** After each piece: bytes done, rows so far, and bytes of memory that the engine has taken. */
  readonly onProgress: (bytes: number, rows: number, memory: number) => void;
}

export interface FileCount {
  readonly rows: number;
  readonly malformed: number;
  /** First date in the file that does not exist (2026-02-30). */
  readonly impossibleDate: string | null;
}

/** One database, fresh and empty, in memory. */
export interface Database {
  /** Creates the all-TEXT table (`_line` INTEGER) and its columns where missing, and adds the rows. */
  stage(
    table: string,
    columns: readonly string[],
    rows: readonly (readonly (string | number | null)[])[],
  ): void;
  /** The same for a file that is never read whole; the rows are those that `ReadCsv` finds. Nothing is staged when it fails. */
  stageFile(file: FileToStage): FileCount | RunFailure;
  /** Learner SQL: gated, capped, failures as data. */
  script(sql: string, options: ScriptOptions): ScriptOutcome;
  /** Our own or an author's single query; throws an Error with the engine's words. */
  query(sql: string, params?: readonly SqlValue[], rowCap?: number): ResultSet;
  /** The same without parameters, as packed columns. */
  pack(sql: string, rowCap: number): PackedSet;
  /** The bytes of the whole database as a file, some tables left out if asked. */
  file(without?: readonly string[]): Uint8Array<ArrayBuffer>;
  /** Rolls back what is open, as a lost connection would; true when a transaction was open. */
  rollback(): boolean;
  close(): void;
}

export interface Engine {
  /** @param memory bytes that the database and its queries may take; what a lab needs where nothing is said */
  open(memory?: number): Database;
  /** Small work, a few milliseconds a step, after which big work is fast from its beginning. May be left unfinished by `return`. */
  warmUp(memory?: number): Generator<undefined, undefined>;
}

/** One record of a CSV file, with the physical line it starts on (1-based). */
export interface CsvRecord {
  readonly line: number;
  readonly cells: readonly string[];
}

export interface MalformedRecord {
  readonly line: number;
  /** The record as it stands in the file. */
  readonly text: string;
  /** Plain words: `5 fields instead of 4`, `a quote is never closed`. */
  readonly problem: string;
}

export interface CsvContent {
  readonly header: readonly string[];
  readonly records: readonly CsvRecord[];
  readonly malformed: readonly MalformedRecord[];
}

export type ReadCsv = (text: string, dialect: Dialect) => CsvContent;

export type OpenBlob = (blob: Blob) => ByteSource;

export type ReadDashboard = (text: string) => Dashboard | RunFailure;

export type ReadExtract = (text: string) => ExtractPlan | RunFailure;

/** Everything foreign that a run needs. */
export interface Toolbox {
  readonly engine: Engine;
  readonly readCsv: ReadCsv;
  readonly readDashboard: ReadDashboard;
  readonly readExtract: ReadExtract;
  /** The bytes of a blob. Only a worker can read one while a run waits. */
  readonly openBlob: OpenBlob;
}
