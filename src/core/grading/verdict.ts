// The outcome of one Check, as data. Holds no timings: the same draft gives the same verdict on every machine.
import type { CheckKind } from '../lab.ts';
import type { LinePlace, RunFailure } from '../pipeline/observation.ts';

/** First useful difference between what came out and what the reference made. Cells are already display text. */
export type Difference =
  | { readonly kind: 'missing-output'; readonly output: string; readonly unnamed: number }
  | {
      readonly kind: 'missing-column';
      readonly output: string;
      readonly column: string;
      readonly got: readonly string[];
    }
  | { readonly kind: 'extra-column'; readonly output: string; readonly column: string }
  | { readonly kind: 'duplicate-column'; readonly output: string; readonly column: string }
  | {
      readonly kind: 'column-order';
      readonly output: string;
      readonly got: readonly string[];
      readonly expected: readonly string[];
    }
  | { readonly kind: 'too-many-rows'; readonly output: string; readonly limit: number }
  | {
      readonly kind: 'missing-row';
      readonly output: string;
      readonly row: readonly NamedCell[];
      readonly missing: number;
      readonly extra: number;
    }
  | {
      readonly kind: 'extra-row';
      readonly output: string;
      readonly row: readonly NamedCell[];
      readonly missing: number;
      readonly extra: number;
    }
  | {
      readonly kind: 'repeated-row';
      readonly output: string;
      readonly row: readonly NamedCell[];
      readonly times: number;
      readonly expected: number;
    }
  | {
      readonly kind: 'cell';
      readonly output: string;
      readonly row: readonly NamedCell[];
      readonly column: string;
      readonly got: string;
      readonly expected: string;
      /** Storage classes when the values look alike but are not the same kind. */
      readonly classes?: readonly [got: string, expected: string];
      readonly rows: number;
    }
  | {
      readonly kind: 'row-order';
      readonly output: string;
      readonly by: readonly string[];
      readonly position: number;
      readonly row: readonly NamedCell[];
    };

/** One cell, quoted for a sentence. */
export interface NamedCell {
  readonly column: string;
  readonly value: string;
}

/** On which data a difference was seen. */
export type Setting =
  | { readonly kind: 'visible' }
  | { readonly kind: 'rerun' }
  | { readonly kind: 'next-delivery'; readonly delivery: string }
  | { readonly kind: 'any-order'; readonly order: readonly string[] }
  /** Killed after statement number `after` of the pipeline, then started again. */
  | { readonly kind: 'crash'; readonly after: number }
  | { readonly kind: 'twin'; readonly twin: string; readonly from: string };

/** What went wrong, as data; `explain` turns it into a sentence. */
export type Finding =
  | { readonly kind: 'failure'; readonly setting: Setting; readonly failure: RunFailure }
  | {
      readonly kind: 'difference';
      readonly setting: Setting;
      readonly difference: Difference;
      readonly places: readonly LinePlace[];
    }
  | { readonly kind: 'no-table'; readonly table: string; readonly exists: readonly string[] }
  | { readonly kind: 'is-view'; readonly table: string }
  | {
      readonly kind: 'no-column';
      readonly table: string;
      readonly column: string;
      readonly exists: readonly string[];
    }
  | {
      readonly kind: 'wrong-type';
      readonly table: string;
      readonly column: string;
      readonly got: string;
      readonly expected: string;
    }
  | { readonly kind: 'nullable'; readonly table: string; readonly column: string }
  | { readonly kind: 'not-strict'; readonly table: string }
  | { readonly kind: 'no-key'; readonly table: string; readonly key: readonly string[] }
  | { readonly kind: 'accepts'; readonly table: string; readonly column: string; readonly value: string }
  | {
      readonly kind: 'rows';
      readonly row: readonly NamedCell[];
      readonly count: number;
      readonly places: readonly LinePlace[];
    }
  | { readonly kind: 'probe-failed'; readonly message: string }
  | {
      readonly kind: 'unbalanced';
      readonly setting: Setting;
      readonly rowsIn: number;
      readonly loaded: number;
      readonly quarantined: number;
      readonly deduplicated: number;
      readonly places: readonly LinePlace[];
    }
  | { readonly kind: 'no-chart'; readonly wanted: string; readonly got: readonly string[] }
  | { readonly kind: 'chart-type'; readonly chart: string; readonly got: string; readonly expected: string }
  | {
      readonly kind: 'chart-field';
      readonly chart: string;
      readonly field: 'data' | 'x' | 'y' | 'series';
      readonly got: string;
      readonly expected: string;
    }
  | { readonly kind: 'chart-empty'; readonly chart: string }
  | {
      readonly kind: 'quarantine';
      readonly table: string;
      readonly row: readonly NamedCell[];
      /** Absent: the row is not in the quarantine and should be. */
      readonly got?: string;
      /** Absent: the row is in the quarantine and should not be. */
      readonly expected?: string;
      readonly places: readonly LinePlace[];
    }
  | {
      readonly kind: 'plan-scan';
      readonly result: string;
      readonly table: string;
      readonly plan: readonly string[];
    }
  | {
      readonly kind: 'plan-index';
      readonly result: string;
      readonly index: string;
      readonly plan: readonly string[];
    }
  | {
      readonly kind: 'budget';
      readonly result: string;
      readonly visited: number;
      readonly limit: number;
      readonly plan: readonly string[];
    }
  | {
      readonly kind: 'fault-missed';
      readonly caught: number;
      readonly planted: number;
      readonly missed: readonly string[];
    }
  | { readonly kind: 'false-alarm'; readonly test: string; readonly row: readonly NamedCell[] }
  | { readonly kind: 'not-used'; readonly step: string; readonly phrases: readonly string[] }
  | { readonly kind: 'used'; readonly step: string; readonly phrase: string };

export type Skip = 'run-failed' | 'earlier-failed' | 'stopped';

export type CheckOutcome =
  | { readonly id: string; readonly kind: CheckKind | 'runs'; readonly status: 'passed' }
  | {
      readonly id: string;
      readonly kind: CheckKind | 'runs';
      readonly status: 'failed';
      readonly finding: Finding;
    }
  | {
      readonly id: string;
      readonly kind: CheckKind | 'runs';
      readonly status: 'skipped';
      readonly because: Skip;
    };

export interface Verdict {
  readonly lab: string;
  readonly version: number;
  readonly status: 'passed' | 'failed';
  readonly outcomes: readonly CheckOutcome[];
}
