// What the page and its workers say to each other. One `Ops` type; request, reply, handlers and client derive from it.
// Knows no transport: only cloneable data.
import type { Cause } from '../core/grading/cause.ts';
import type { Counterexample } from '../core/grading/counterexample-type.ts';
import type { CheckOutcome, Finding, Verdict } from '../core/grading/verdict.ts';
import type { FaultDeeds } from '../core/faults/describe.ts';
import type { SourceBreak } from '../core/faults/fitting.ts';
import type { Delivery, Draft, ExaminerPack, Lab } from '../core/lab.ts';
import type { PackedSet } from '../core/packed.ts';
import type { Observation } from '../core/pipeline/observation.ts';
import type { Peek, StepPlace } from '../core/pipeline/peek.ts';
import type { CsvStyle } from '../core/project/write-row.ts';
import type { RunProgress } from '../core/pipeline/progress.ts';

export interface Ops {
  /**
   * Gives the session its lab. Only the examiner gets a pack: the address of one, so that it fetches reference and twins
   * itself, or one made in the page.
   */
  open: {
    in: { lab: Lab; packUrl: string | null; pack?: ExaminerPack; wasm?: WebAssembly.Module };
    /** `wasm`: the engine as it was compiled, so that the next worker need not. */
    out: { ready: true; wasm?: WebAssembly.Module };
    event: never;
  };
  /** Runs the draft over the first `deliveries` deliveries, in order, on a fresh database. */
  run: { in: { draft: Draft; deliveries: number }; out: Observation; event: RunProgress };
  /** Runs the draft up to one place of a step and gives what came out there. */
  peek: { in: { draft: Draft; deliveries: number; place: StepPlace }; out: Peek; event: never };
  /** Breaks a visible delivery and runs the draft on what is left of it. */
  breakSource: { in: { draft: Draft; broken: SourceBreak }; out: BrokenRun; event: never };
  /** Up to 100,000 rows, packed, of a table or a result that the last op of that name left. */
  rows: { in: { op: RunOp; of: RowsOf }; out: Kept<PackedSet>; event: never };
  /** The database that the last op of that name left, as an SQLite file; without the raw tables, if asked. */
  exportDatabase: { in: { op: RunOp; raw: boolean }; out: Kept<Uint8Array<ArrayBuffer>>; event: never };
  /** A table that the last op of that name left, all of its rows, as a CSV file. Events tell how many rows are written. */
  exportTable: {
    in: { op: RunOp; table: string; style: CsvStyle };
    out: Kept<Blob>;
    event: { readonly kind: 'writing'; readonly rows: number };
  };
  /** Grades the draft (to the first failed check only, if asked). Events come check by check, before the final verdict. */
  grade: { in: { draft: Draft; untilFirst?: boolean }; out: Verdict; event: GradeEvent };
  /** Shrinks the data behind a finding (for `ms` and with `tests` at most) and names its cause. The verdict never waits for it. */
  shrink: {
    in: { draft: Draft; finding: Finding; ms?: number; tests?: number };
    out: Diagnosis;
    event: ShrinkEvent;
  };
}

/** Ops that run a draft. Only what the very last of them left is kept. */
export type RunOp = 'run' | 'peek' | 'breakSource';

/** A table or view by its name, or a result by its place among those of the op's answer. */
export type RowsOf =
  { readonly kind: 'table'; readonly name: string } | { readonly kind: 'result'; readonly index: number };

/** An answer from what a run left. */
export type Kept<T> =
  | { readonly kind: 'kept'; readonly value: T }
  /** Another run came after it, or its worker was stopped. */
  | { readonly kind: 'gone' }
  /** It is there and cannot be read; the engine's own words. */
  | { readonly kind: 'failed'; readonly message: string };

export type BrokenRun =
  /** The fault cannot be done with what was chosen. */
  | { readonly kind: 'unfit'; readonly message: string; readonly hint: string }
  | {
      readonly kind: 'ran';
      readonly deeds: readonly FaultDeeds[];
      /** What arrived instead. */
      readonly deliveries: readonly Delivery[];
      readonly observation: Observation;
      /** Of large files only the beginning was taken. */
      readonly sampled: boolean;
    };

export interface Diagnosis {
  /** Null when the finding has no data behind it. */
  readonly counterexample: Counterexample | null;
  /** Null when unsure. */
  readonly cause: Cause | null;
}

export interface ShrinkEvent {
  readonly kind: 'shrinking';
  /** Rows left so far. */
  readonly rows: number;
}

export type GradeEvent =
  /** A scenario (one data set) begins on behalf of a check: the time limit starts anew. */
  | { readonly kind: 'scenario'; readonly check: string; readonly label: string }
  | { readonly kind: 'outcome'; readonly outcome: CheckOutcome };

export type OpName = keyof Ops;

export type Request = { [K in OpName]: { id: number; op: K; input: Ops[K]['in'] } }[OpName];

export type Reply = { [K in OpName]: ReplyTo<K> }[OpName];

export type ReplyTo<K extends OpName> =
  | { id: number; kind: 'done'; output: Ops[K]['out'] }
  | { id: number; kind: 'event'; event: Ops[K]['event'] }
  /** Our own bug, never a learner's failure. */
  | { id: number; kind: 'crash'; message: string };

export type Handlers = {
  readonly [K in OpName]: (
    input: Ops[K]['in'],
    emit: (event: Ops[K]['event']) => void,
  ) => Promise<Ops[K]['out']>;
};
