// What the form that writes dashboard.yaml is doing on one lab page: open or not, which chart, what can be undone.
// Changes the draft only through `bench.rewrite`, so that each change is one edit of the editor, too.
import { batch, signal, type Signal } from '@preact/signals';
import { charts as words } from '../core/text/en/charts.ts';
import type { ChartEdit } from '../core/pipeline/edit-charts.ts';
import type { ChartParts } from './chart-parts.ts';
import type { Bench } from './bench.ts';

export interface DashboardState {
  readonly editing: Signal<boolean>;
  /** The chart whose fields are open. */
  readonly open: Signal<number | null>;
  /** Text before and after each change the form made, newest last. */
  readonly done: Signal<readonly { readonly before: string; readonly after: string }[]>;
  /** Id of the element that takes the focus once the charts are drawn anew. */
  readonly focus: Signal<string | null>;
  /** Text that was written and is not in the draft yet: editors take it over a moment later. */
  pending: string | null;
}

const states = new WeakMap<Bench, DashboardState>();

/** One per bench, made when it is first asked for. */
export function dashboardState(bench: Bench): DashboardState {
  const known = states.get(bench);
  if (known !== undefined) return known;
  const state: DashboardState = {
    editing: signal(false),
    open: signal(null),
    done: signal([]),
    focus: signal(null),
    pending: null,
  };
  states.set(bench, state);
  bench.draft.subscribe(() => {
    state.pending = null;
  });
  return state;
}

/** The lab's dashboard step; undefined where it has none. */
export function dashboardStep(bench: Bench): string | undefined {
  return bench.lab.steps.find(({ language }) => language === 'dashboard')?.id;
}

/** Shows the form, whatever is in sight now. */
export function openForm(bench: Bench): void {
  batch(() => {
    dashboardState(bench).editing.value = true;
    bench.dataTab.value = 'dashboard';
    bench.region.value = 'data';
  });
}

/** Writes one change into dashboard.yaml and says what was done. */
export function writeEdit(
  bench: Bench,
  edit: ChartEdit,
  said: string,
  parts: Pick<ChartParts, 'editDashboard'>,
): void {
  const step = dashboardStep(bench);
  if (step === undefined) return;
  const state = dashboardState(bench);
  const { done } = state;
  // A field that is left by a click changes right before the click does: the second change builds on the first.
  const before = state.pending ?? bench.draft.value[step] ?? '';
  const after = parts.editDashboard(before, edit);
  if (after === before) return;
  state.pending = after;
  batch(() => {
    done.value = [...done.value, { before, after }];
    bench.rewrite.value = { step, text: after };
    bench.announcement.value = said;
  });
}

/** The form's last change, if nothing was written since. */
export function canUndo(bench: Bench): boolean {
  const step = dashboardStep(bench);
  const last = dashboardState(bench).done.value.at(-1);
  return step !== undefined && last !== undefined && bench.draft.value[step] === last.after;
}

export function undoEdit(bench: Bench): void {
  const step = dashboardStep(bench);
  const state = dashboardState(bench);
  const { done, open } = state;
  const last = done.value.at(-1);
  if (step === undefined || last === undefined || !canUndo(bench)) return;
  state.pending = last.before;
  batch(() => {
    done.value = done.value.slice(0, -1);
    open.value = null;
    bench.rewrite.value = { step, text: last.before };
    bench.announcement.value = words.form.undone;
  });
}
