// What a learner may do beside Run and Check: format a step, take a suggestion, look at one statement. Nothing is recorded.
import { batch } from '@preact/signals';
import { workbench as words } from '../core/text/en/workbench.ts';
import { placeOf } from '../core/pipeline/peek.ts';
import type { Suggestion } from '../core/sql/did-you-mean.ts';
import { asBreak } from './break-wish.ts';
import type { Outside } from './actions.ts';
import type { Bench } from './bench.ts';
import { afterTrial } from './trial-state.ts';

export interface Trials {
  /** Rewrites the open step; what cannot be parsed stays as it is, and that is said. */
  format(): Promise<void>;
  /** Puts the suggested name where the misspelt one stands. */
  take(step: string, suggestion: Suggestion): void;
  /** Does what is wished to the visible delivery and runs the draft on it. */
  breakSource(): Promise<void>;
  /** Runs the selection, or the statement at the caret, after everything before it. */
  peek(): Promise<void>;
}

export function createTrials(bench: Bench, outside: Outside, limit: () => number): Trials {
  const isSql = (step: string): boolean => bench.lab.steps.find(({ id }) => id === step)?.language === 'sql';

  return {
    async format() {
      const step = bench.step.value;
      if (!isSql(step) || !bench.ready.value) return;
      const before = bench.draft.value[step] ?? '';
      const formatted = await outside.format(before).catch(() => null);
      // Typed on meanwhile: the formatted text is of yesterday.
      if (bench.draft.value[step] !== before) return;
      if (formatted === null) bench.announcement.value = words.format.failed;
      else if (formatted === before) bench.announcement.value = words.format.same;
      else {
        bench.rewrite.value = { step, text: formatted };
        bench.announcement.value = words.format.done;
      }
    },

    take(step, { offset, length, written, name }) {
      const text = bench.draft.value[step] ?? '';
      if (text.slice(offset, offset + length) !== written) return;
      batch(() => {
        bench.step.value = step;
        bench.region.value = 'code';
        bench.rewrite.value = { step, text: text.slice(0, offset) + name + text.slice(offset + length) };
        bench.announcement.value = words.meant.done(written, name);
      });
    },

    async breakSource() {
      if (bench.busy.value || !bench.ready.value) return;
      const draft = bench.draft.value;
      batch(() => {
        bench.activity.value = { kind: 'trying' };
        bench.announcement.value = words.status.running;
      });
      const ending = await outside.runner.breakSource(draft, asBreak(bench.wish.value), limit());
      batch(() => {
        bench.activity.value = { kind: 'idle' };
        bench.broken.value = afterTrial(ending, (run) => ({ run, draft }));
        bench.announcement.value = brokenSaid(bench);
      });
    },

    async peek() {
      const step = bench.step.value;
      if (bench.busy.value || !bench.ready.value || !isSql(step)) return;
      const draft = bench.draft.value;
      const { from, to } = bench.selection.value;
      const place = placeOf(step, draft[step] ?? '', from, to);
      if (place === null) {
        bench.announcement.value = words.peek.nothing;
        return;
      }
      batch(() => {
        bench.activity.value = { kind: 'trying' };
        bench.announcement.value = words.status.running;
      });
      const ending = await outside.runner.peek(draft, bench.deliveries.value, place, limit());
      batch(() => {
        bench.activity.value = { kind: 'idle' };
        bench.peek.value = afterTrial(ending, (peek) => ({ peek, place, draft }));
        bench.dataTab.value = 'peek';
        bench.region.value = 'data';
        bench.announcement.value = peekSaid(bench);
      });
    },
  };
}

function brokenSaid(bench: Bench): string {
  const state = bench.broken.value;
  if (state.kind !== 'done')
    return state.kind === 'timeout' ? words.status.timeout(state.ms) : words.status.stopped;
  const { run } = state.value;
  if (run.kind === 'unfit') return `${run.message}. ${run.hint}`;
  const { failure } = run.observation;
  return failure === undefined ? words.break.survived : `${words.break.stopped}: ${failure.message}`;
}

function peekSaid(bench: Bench): string {
  const state = bench.peek.value;
  if (state.kind !== 'done')
    return state.kind === 'timeout' ? words.status.timeout(state.ms) : words.status.stopped;
  const { failure, results, changes } = state.value.peek;
  if (failure !== undefined) return `${words.status.failed}: ${failure.message}`;
  const last = results.at(-1);
  return last === undefined ? words.peek.changed(changes) : words.tables.rows(last.set.rows.length);
}
