// What the last Run came to, and what it says about each step. Pure transitions; knows no worker and no page.
import type { Draft, Step } from '../core/lab.ts';
import type { Observation, RunFailure } from '../core/pipeline/observation.ts';
import type { Ending } from '../worker/slot.ts';

/** What the learner waits for. */
export type Activity =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running' }
  | { readonly kind: 'checking' }
  | { readonly kind: 'trying' };

/** A finished run: its observation belongs to this draft over so many deliveries. */
export interface FinishedRun {
  readonly observation: Observation;
  readonly draft: Draft;
  readonly deliveries: number;
  readonly ms: number;
}

export type RunState =
  | { readonly kind: 'none' }
  | { readonly kind: 'finished'; readonly run: FinishedRun }
  | { readonly kind: 'timeout'; readonly ms: number; readonly draft: Draft }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'crashed'; readonly message: string };

/** State after the runner's answer. */
export function afterRun(
  ending: Ending<Observation>,
  asked: { readonly draft: Draft; readonly deliveries: number; readonly ms: number },
): RunState {
  switch (ending.kind) {
    case 'done':
      return { kind: 'finished', run: { observation: ending.output, ...asked } };
    case 'timeout':
      return { kind: 'timeout', ms: ending.ms, draft: asked.draft };
    case 'crashed':
      return { kind: 'crashed', message: ending.message };
    case 'stopped':
      return { kind: 'stopped' };
  }
}

export type StepStatus = 'idle' | 'ok' | 'failed';

/** Something that went through the steps: a Run, or a Check whose first act is a run. */
export interface Passage {
  readonly draft: Draft;
  readonly failure: RunFailure | undefined;
}

/** A joint is filled only while everything up to it is still what ran. */
export function stepStatuses(
  steps: readonly Step[],
  passage: Passage | null,
  draft: Draft,
): Readonly<Record<string, StepStatus>> {
  const statuses: Record<string, StepStatus> = {};
  // A failure that names no step belongs to none of them: then nothing is claimed.
  let open = passage !== null && (passage.failure === undefined || passage.failure.step !== undefined);
  for (const step of steps) {
    open = open && draft[step.id] === passage?.draft[step.id];
    const failed = open && passage?.failure?.step === step.id;
    statuses[step.id] = failed ? 'failed' : open ? 'ok' : 'idle';
    if (failed) open = false;
  }
  return statuses;
}

/** What the last Run says about the steps; nothing when it did not come to an end. */
export function passageOfRun(state: RunState): Passage | null {
  if (state.kind !== 'finished') return null;
  return { draft: state.run.draft, failure: state.run.observation.failure };
}

/** Do two drafts hold the same text in every step? */
export function sameDraft(steps: readonly Step[], one: Draft, other: Draft): boolean {
  return steps.every((step) => (one[step.id] ?? '') === (other[step.id] ?? ''));
}
