// What a run left behind: plain, cloneable data. Nothing here knows an engine or a page.
import type { ResultSet } from '../values.ts';
import type { Dashboard } from './dashboard.ts';

export type FailureKind =
  | 'blank'
  | 'syntax'
  | 'runtime'
  | 'refused'
  | 'timeout'
  | 'memory'
  | 'too-much'
  | 'no-result'
  | 'extract'
  | 'dashboard';

/** A learner's failure. Travels as a value, never thrown; becomes an editor marker. */
export interface RunFailure {
  readonly kind: FailureKind;
  /** The engine's own words, or ours where the engine has none. */
  readonly message: string;
  /** The message is a whole sentence already: a file could not be loaded, so no step ran. */
  readonly whole?: true;
  readonly step?: string;
  /** Character range in the step's text (UTF-16 units). */
  readonly offset?: number;
  readonly length?: number;
}

/** Something the engine let pass in silence and a reviewer would not. Never blocks a run. */
export interface Warning {
  readonly kind:
    | 'open-transaction'
    | 'quoted-text'
    | 'bare-column'
    | 'integer-division'
    | 'date-normalised'
    | 'not-repeatable';
  readonly step: string;
  readonly offset?: number;
  readonly length?: number;
  /** The word or value it is about; may be empty. */
  readonly detail: string;
}

export interface StatementRun {
  readonly step: string;
  readonly delivery: string;
  /** Character range in the step's text, leading blanks and comments not included. */
  readonly offset: number;
  readonly length: number;
  /** Rows changed, for INSERT, UPDATE and DELETE. */
  readonly changes: number;
  readonly ms: number;
}

export interface NamedResult {
  readonly step: string;
  /** From the `-- name:` comment above the statement; undefined when there is none. */
  readonly name?: string;
  readonly offset: number;
  readonly set: ResultSet;
  /** How the engine answered it. */
  readonly plan: readonly PlanNode[];
  /** Rows it visited, as far as the plan and the row counts tell. */
  readonly visited: number;
}

/** One line of EXPLAIN QUERY PLAN. */
export interface PlanNode {
  readonly id: number;
  /** 0 for the outermost ones. */
  readonly parent: number;
  readonly detail: string;
}

export interface ColumnInfo {
  readonly name: string;
  readonly type: string;
  readonly notNull: boolean;
  /** 1-based position in the primary key, 0 when not part of it. */
  readonly primaryKey: number;
}

export interface TableInfo {
  readonly name: string;
  readonly kind: 'table' | 'view';
  readonly strict: boolean;
  readonly columns: readonly ColumnInfo[];
  /** Column sets that are unique together (primary key first). */
  readonly unique: readonly (readonly string[])[];
  readonly rowCount: number;
  /** Staged by us (`raw_…`), not made by the learner. */
  readonly staged: boolean;
}

export interface StagedFile {
  readonly delivery: string;
  readonly source: string;
  readonly file: string;
  readonly rows: number;
  readonly malformed: number;
  /** First date in the file that does not exist (2026-02-30). */
  readonly impossibleDate?: string;
}

export interface LedgerCount {
  readonly source: string;
  readonly rowsIn: number;
  readonly loaded: number;
  readonly quarantined: number;
  readonly deduplicated: number;
  /** Rows that are nowhere, with where they came from; as many as were asked for. */
  readonly lost: readonly LinePlace[];
}

export interface LinePlace {
  readonly file: string;
  readonly line: number;
  readonly text: string;
}

/** A value that a table's own constraints must refuse: tried on one of its rows, then undone. */
export interface Intrusion {
  readonly table: string;
  readonly column: string;
  /** An SQL literal. */
  readonly value: string;
}

export interface Observation {
  readonly staged: readonly StagedFile[];
  readonly statements: readonly StatementRun[];
  readonly results: readonly NamedResult[];
  readonly tables: readonly TableInfo[];
  /** Full rows of the tables that were asked for, by table name. */
  readonly contents: Readonly<Record<string, ResultSet>>;
  /** Answers to the checks' own SQL, by check id; a string is the engine's complaint. */
  readonly probes: Readonly<Record<string, ResultSet | string>>;
  /** Values that the tables should have refused and did not. */
  readonly accepted: readonly Intrusion[];
  readonly dashboard?: Dashboard;
  readonly ledger?: LedgerCount;
  /** Of the lab's other ledgers, those that could be counted. */
  readonly otherLedgers?: readonly LedgerCount[];
  readonly warnings: readonly Warning[];
  /** Set when a step failed; later steps did not run. */
  readonly failure?: RunFailure;
}
