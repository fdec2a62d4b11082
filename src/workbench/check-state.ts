// One Check from the first event to the verdict, and the list of checks it fills. Pure; knows no worker and no page.
import { RUNS, timedOutVerdict } from '../core/grading/grade.ts';
import type { CheckOutcome, Finding, Skip, Verdict } from '../core/grading/verdict.ts';
import type { Draft, Lab } from '../core/lab.ts';
import type { GradeEvent } from '../worker/protocol.ts';
import type { Ending } from '../worker/slot.ts';
import type { Passage } from './run-state.ts';

export type CheckState =
  | { readonly kind: 'none' }
  | {
      readonly kind: 'checking';
      readonly draft: Draft;
      readonly current: string | null;
      readonly label: string;
      readonly outcomes: readonly CheckOutcome[];
    }
  | { readonly kind: 'graded'; readonly draft: Draft; readonly verdict: Verdict }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'crashed'; readonly message: string };

export type CheckRow = {
  readonly id: string;
  readonly step?: string;
} & (
  | { readonly state: 'waiting' | 'running' | 'passed' }
  | { readonly state: 'failed'; readonly finding: Finding }
  | { readonly state: 'skipped'; readonly because: Skip }
);

export function startCheck(draft: Draft): CheckState {
  return { kind: 'checking', draft, current: null, label: '', outcomes: [] };
}

/** Takes in one streamed event; events of a Check that is over change nothing. */
export function onGradeEvent(state: CheckState, event: GradeEvent): CheckState {
  if (state.kind !== 'checking') return state;
  if (event.kind === 'scenario') return { ...state, current: event.check, label: event.label };
  return { ...state, outcomes: [...state.outcomes, event.outcome] };
}

/** The end of a Check. A time-out is a verdict too: the check that overstayed failed, the rest was not reached. */
export function afterGrade(state: CheckState, ending: Ending<Verdict>, lab: Lab): CheckState {
  if (state.kind !== 'checking') return state;
  switch (ending.kind) {
    case 'done':
      return { kind: 'graded', draft: state.draft, verdict: ending.output };
    case 'timeout':
      return {
        kind: 'graded',
        draft: state.draft,
        verdict: timedOutVerdict(lab, state.outcomes, state.current ?? RUNS, ending.ms),
      };
    case 'stopped':
      return { kind: 'stopped' };
    case 'crashed':
      return { kind: 'crashed', message: ending.message };
  }
}

/** Every check with its state, whatever the Check is doing. */
export function checkRows(lab: Lab, state: CheckState): readonly CheckRow[] {
  const outcomes = outcomesOf(state);
  const done = new Map(outcomes.map((outcome) => [outcome.id, outcome]));
  const steps = new Map(lab.checks.map((check) => [check.id, check.step]));
  const current = state.kind === 'checking' ? state.current : null;
  return [RUNS, ...lab.checks.map((check) => check.id)].map((id) => {
    const step = steps.get(id);
    const base = step === undefined ? { id } : { id, step };
    const outcome = done.get(id);
    if (outcome === undefined) return { ...base, state: id === current ? 'running' : 'waiting' };
    if (outcome.status === 'failed') return { ...base, state: 'failed', finding: outcome.finding };
    if (outcome.status === 'skipped') return { ...base, state: 'skipped', because: outcome.because };
    return { ...base, state: 'passed' };
  });
}

function outcomesOf(state: CheckState): readonly CheckOutcome[] {
  if (state.kind === 'checking') return state.outcomes;
  return state.kind === 'graded' ? state.verdict.outcomes : [];
}

/** What a Check says about the steps: did the draft run to its end, and if not, where did it stop? */
export function passageOfCheck(state: CheckState): Passage | null {
  if (state.kind !== 'graded') return null;
  const runs = state.verdict.outcomes.find(({ id }) => id === RUNS);
  if (runs?.status === 'passed') return { draft: state.draft, failure: undefined };
  if (runs?.status !== 'failed' || runs.finding.kind !== 'failure') return null;
  return { draft: state.draft, failure: runs.finding.failure };
}

/** Ids of the failed checks, as evidence keeps them. */
export function failedChecks(verdict: Verdict): readonly string[] {
  return verdict.outcomes.filter((outcome) => outcome.status === 'failed').map(({ id }) => id);
}
