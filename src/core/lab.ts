// A lab as it is played: everything the workbench and the examiner need, already compiled and checked.
// Authors never write this; `authoring/compile-lab.ts` makes it from `lab.yaml` and its neighbours.

import type { FileEncoding } from './csv/encoding.ts';
import type { LabText, OutputShape } from './lab-words.ts';

/** CSV dialect of a source or a file. `decimal` etc. are the learner's business: every cell is staged as TEXT. */
export interface Dialect {
  readonly delimiter: string;
  readonly header: boolean;
  /** Default: UTF-8. */
  readonly encoding?: FileEncoding;
  /** Default: true. Without, a quote is a character like any other. */
  readonly quotes?: boolean;
  /** Physical lines before the first record (a title, a date of export). Default: none. */
  readonly skip?: number;
}

export interface Source {
  readonly name: string;
  readonly dialect: Dialect;
  /** Column names of the well-formed file, in order. */
  readonly columns: readonly string[];
}

/**
 * One file as bytes travel in JSON: text when it is plain UTF-8, base64 otherwise. The user's own files are blobs: they are
 * never read whole, only piece by piece in a worker.
 */
export type FileBody =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'base64'; readonly base64: string }
  | { readonly kind: 'blob'; readonly blob: Blob };

export interface DeliveredFile {
  readonly source: string;
  readonly name: string;
  readonly body: FileBody;
  /** Where this file is written otherwise than its source says. Known to the lab, not to the learner's pipeline. */
  readonly dialect?: Dialect;
}

export interface Delivery {
  readonly id: string;
  readonly files: readonly DeliveredFile[];
}

/** `extract`: says how delivered bytes become raw rows; it works before every other step, when a delivery lands. */
export type StepLanguage = 'extract' | 'sql' | 'dashboard';

export interface Step {
  readonly id: string;
  readonly file: string;
  readonly language: StepLanguage;
}

/** The learner's text (or the reference's), by step id. */
export type Draft = Readonly<Record<string, string>>;

/** `append`: raw tables keep every delivery so far. `replace`: they hold only the newest one. */
export type Staging = 'append' | 'replace';

/** How a compared table or result is held against the reference. Shown to the learner before coding. */
export interface Contract {
  /** `none`: a bag. `total`: the whole sequence. Columns: sequence of those columns, a bag inside ties. */
  readonly order: 'none' | 'total' | readonly string[];
  /** Columns that tell one row from another; they let a difference name the row. */
  readonly key: readonly string[];
  /** Largest allowed gap between two numbers (absolute); besides it 1e-9 relative noise is always allowed. */
  readonly tolerance: number;
  /** Columns whose storage class must be the reference's too (3 is not 3.0 there). */
  readonly strict: readonly string[];
  readonly orderColumns: boolean;
  readonly extraColumns: boolean;
}

export interface ColumnRule {
  /** Declared type, as `INTEGER`, `REAL`, `TEXT`, `NUMERIC`, `BLOB`, `ANY`. */
  readonly type?: string;
  readonly notNull?: boolean;
}

interface CheckBase {
  readonly id: string;
  /** The step where a learner would look first. */
  readonly step?: string;
}

export interface TableCheck extends CheckBase {
  readonly kind: 'table';
  readonly table: string;
  readonly columns: Readonly<Record<string, ColumnRule>>;
  /** Columns that must be declared PRIMARY KEY or UNIQUE together. */
  readonly key: readonly string[];
  /** The table must be declared STRICT. */
  readonly strict: boolean;
  /** Rows that must be refused by the table's own constraints: column -> SQL literal, on top of a valid row. */
  readonly refuses: readonly Readonly<Record<string, string>>[];
}

export interface ResultCheck extends CheckBase {
  readonly kind: 'result';
  readonly name: string;
}

/** Author SQL, run on the learner's database after the run, that must return no row. */
export interface RowsCheck extends CheckBase {
  readonly kind: 'rows';
  readonly sql: string;
}

export interface LedgerCheck extends CheckBase {
  readonly kind: 'ledger';
}
export interface RerunCheck extends CheckBase {
  readonly kind: 'rerun';
}
export interface NextDeliveryCheck extends CheckBase {
  readonly kind: 'next-delivery';
}

export interface ChartCheck extends CheckBase {
  readonly kind: 'chart';
  readonly type: ChartType;
  readonly data: string;
  /** Columns as far as the type has them: a number has no x, a histogram no y. */
  readonly x?: string;
  readonly y?: string;
  readonly series?: string;
}

/** The deliveries in every other order must end in what the reference makes of that order. */
export interface AnyOrderCheck extends CheckBase {
  readonly kind: 'any-order';
}

/** The run is killed after each of its statements in turn and started again. */
export interface CrashResumeCheck extends CheckBase {
  readonly kind: 'crash-resume';
}

/** The quarantine holds the right rows, each with the right reason. */
export interface QuarantineCheck extends CheckBase {
  readonly kind: 'quarantine';
  readonly table: string;
  readonly reason: string;
  readonly by: readonly string[];
}

/** How the engine answers a result: by which indexes, and without scanning which tables. */
export interface PlanCheck extends CheckBase {
  readonly kind: 'plan';
  readonly result: string;
  readonly searches: readonly string[];
  readonly noScan: readonly string[];
}

/** Rows a result may visit, estimated from the plan and the real row counts (see `pipeline/plan.ts`). */
export interface BudgetCheck extends CheckBase {
  readonly kind: 'budget';
  readonly result: string;
  readonly rows: number;
}

/** The learner's own tests (each SELECT of a step returns the rows it objects to) meet planted faults and clean days. */
export interface LearnerTestsCheck extends CheckBase {
  readonly kind: 'learner-tests';
  readonly step: string;
  /** Planted faults that must be caught, at least. */
  readonly catches: number;
  /** Clean days on which a test may object, at most. */
  readonly falseAlarms: number;
}

/** One of the phrases must stand in the step's code: only where the construct itself is the skill. */
export interface UsesCheck extends CheckBase {
  readonly kind: 'uses';
  readonly step: string;
  readonly phrases: readonly string[];
}

/** None of the phrases may stand in the step's code. */
export interface AvoidsCheck extends CheckBase {
  readonly kind: 'avoids';
  readonly step: string;
  readonly phrases: readonly string[];
}

/** Every compared output on hidden deliveries. */
export interface TwinsCheck extends CheckBase {
  readonly kind: 'twins';
}

export type Check =
  | TableCheck
  | ResultCheck
  | RowsCheck
  | LedgerCheck
  | RerunCheck
  | NextDeliveryCheck
  | ChartCheck
  | AnyOrderCheck
  | CrashResumeCheck
  | QuarantineCheck
  | PlanCheck
  | BudgetCheck
  | LearnerTestsCheck
  | UsesCheck
  | AvoidsCheck
  | TwinsCheck;

export type CheckKind = Check['kind'];

export type ChartType = 'bar' | 'line' | 'area' | 'scatter' | 'stacked' | 'histogram' | 'number' | 'table';

/** Where every row of a source must end up. Tables carry `_file` and `_line` where a message should name lines. */
export interface LedgerRule {
  readonly source: string;
  readonly loaded: string;
  readonly quarantined: string;
  readonly deduplicated?: string;
  /** Column that is the same in the source and in the loaded table; lets a message name the lost row. */
  readonly key?: string;
}

export interface FaultUse {
  readonly name: string;
  readonly params: Readonly<Record<string, string | number | boolean>>;
}

/** A hidden delivery: the visible one of that id, gone bad in named ways. */
export interface Twin {
  readonly id: string;
  readonly seed: number;
  readonly from: string;
  readonly faults: readonly FaultUse[];
}

export interface Limits {
  /** Wall-clock limit of one scenario (one data set), in milliseconds. */
  readonly ms: number;
  /** Rows a compared output may have. */
  readonly rows: number;
  /** Bytes that the database and its queries may take; without it, what a lab needs. */
  readonly memory?: number;
}

export interface Outputs {
  readonly tables: readonly string[];
  readonly results: readonly string[];
}

/** What the page may hold. The reference and the twins are not in it: see `ExaminerPack`. */
export interface Lab {
  readonly id: string;
  readonly version: number;
  readonly lesson: string;
  readonly minutes: number;
  readonly staging: Staging;
  readonly sources: readonly Source[];
  readonly deliveries: readonly Delivery[];
  readonly steps: readonly Step[];
  readonly starter: Draft;
  readonly outputs: Outputs;
  /** Output name (table or result) -> how it is compared. */
  readonly contracts: Readonly<Record<string, Contract>>;
  /**
   * Output name -> SQL that gives `_file, _line, text` of the input rows behind one row of that output. It runs on the
   * reference's database; ?1, ?2… are the values of the contract's key columns.
   */
  readonly traces: Readonly<Record<string, string>>;
  readonly ledger?: LedgerRule;
  /** Of further sources: shown, not checked. */
  readonly otherLedgers?: readonly LedgerRule[];
  /** Table name -> SQL whose few rows (counts, sums) stand for a table too big to compare; its contract has the same name. */
  readonly digests?: Readonly<Record<string, string>>;
  readonly checks: readonly Check[];
  readonly limits: Limits;
  /** By output name; made for the page, the grader does not need it. */
  readonly shapes?: Readonly<Record<string, OutputShape>>;
  readonly text: LabText;
}

/** Fetched by the examiner only (and by the page when the learner asks for the reference). */
export interface ExaminerPack {
  readonly id: string;
  readonly version: number;
  readonly reference: Draft;
  /**
   * There is no reference (somebody's own files): what the draft makes of all deliveries is what it must also make in other
   * circumstances. The checks then look at all deliveries, not at the first one.
   */
  readonly selfJudged?: true;
  readonly twins: readonly Twin[];
  /** For `learner-tests`, by check id: days with a planted fault, and days without. */
  readonly trials: Readonly<
    Record<string, { readonly planted: readonly Twin[]; readonly clean: readonly Twin[] }>
  >;
}
