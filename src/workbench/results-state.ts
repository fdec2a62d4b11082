// What is looked at among the results of a run, and how many rows the tables had before it. Knows no page.
import { signal, type Signal } from '@preact/signals';
import type { Observation, StatementRun } from '../core/pipeline/observation.ts';

/** The tab behind the results: every statement of the run. */
export const STATEMENTS = 'statements';

export interface ResultsState {
  /** Name of the result in sight, or `STATEMENTS`; kept from run to run. */
  readonly open: Signal<string>;
  readonly plan: Signal<boolean>;
  /** Rows by table, of the finished run before the last one. */
  readonly before: Signal<ReadonlyMap<string, number> | null>;
}

export function createResultsState(): ResultsState {
  return { open: signal(''), plan: signal(false), before: signal(null) };
}

/** Rows by table of a run that came to an end. */
export function rowCounts(observation: Observation | undefined): ReadonlyMap<string, number> | null {
  if (observation === undefined) return null;
  return new Map(observation.tables.map(({ name, rowCount }) => [name, rowCount]));
}

/** Where tabs are named by their place: a name of a result may be anything. */
export interface ResultTab {
  readonly key: string;
  readonly title: string | null;
}

export function resultTabs(observation: Observation): readonly ResultTab[] {
  return observation.results.map(({ name }, at) => ({ key: `result-${String(at)}`, title: name ?? null }));
}

/** The tab to show: the one of that name if this run has it, else the first. */
export function openTab(tabs: readonly ResultTab[], wanted: string): string {
  const named = tabs.find(({ title, key }) => title === wanted || key === wanted);
  if (named !== undefined) return named.key;
  return wanted === STATEMENTS ? STATEMENTS : (tabs[0]?.key ?? STATEMENTS);
}

/** The statement a result came from: of the last delivery, as the results are. */
export function statementOf(
  observation: Observation,
  result: { readonly step: string; readonly offset: number },
): StatementRun | undefined {
  return observation.statements.findLast(
    ({ step, offset }) => step === result.step && offset === result.offset,
  );
}
