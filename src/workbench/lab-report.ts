// The last run of a lab as a report: its files, ledger, charts and results, and the text that made them. Pure.
import type { Dashboard } from '../core/pipeline/dashboard.ts';
import type { Lab } from '../core/lab.ts';
import type { Report } from '../core/report/report.ts';
import { rowsOf, type Rows } from '../core/rows.ts';
import { chartData } from './chart-data.ts';
import { ledgersOf } from './ledgers.ts';
import type { FinishedRun } from './run-state.ts';

/** `full`: all rows of what the charts draw, where the run sent only the first ones (see full-rows.ts). */
export function labReport(
  lab: Lab,
  run: FinishedRun,
  dashboard: Dashboard | undefined,
  madeAt: string,
  full: ReadonlyMap<string, Rows> = new Map(),
): Report {
  const { observation, draft } = run;
  const { staged, failure, results } = observation;
  return {
    title: lab.text.title,
    madeAt,
    files: staged.map(({ file, rows, malformed }) => ({ name: file, rows, malformed })),
    ledgers: ledgersOf(lab, observation).map(({ count }) => count),
    ...(dashboard === undefined ? {} : { dashboard }),
    data: chartData(observation, full),
    results: results.map(({ name, set }) => ({
      ...(name === undefined ? {} : { name }),
      rows: rowsOf(set),
    })),
    steps: lab.steps.map(({ id, file }) => ({ file, text: draft[id] ?? '' })),
    ...(failure === undefined ? {} : { failure: failure.message }),
  };
}
