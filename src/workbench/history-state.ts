// Keeps the history while a lab is played: looks at what the bench does, never stands in its way.
// Knows neither storage nor page; it is given a log.
import { effect, signal, type Signal } from '@preact/signals';
import type { HistoryEntry, HistoryKind, Outcome } from '../core/history/entry.ts';
import { sameText } from '../core/history/entry.ts';
import type { Draft } from '../core/lab.ts';
import type { HistoryLog } from '../storage/history-log.ts';
import type { Bench } from './bench.ts';
import { failedChecks } from './check-state.ts';

export interface HistoryState {
  /** Newest first; null until they were read. */
  readonly entries: Signal<readonly HistoryEntry[] | null>;
  /** `refused`: this tab alone remembers. `unread`: nothing could be read. */
  readonly trouble: Signal<'none' | 'refused' | 'unread'>;
  readonly log: Signal<HistoryLog | null>;
}

/** Engines echo what was written, however long. */
const MESSAGE = 300;

const states = new WeakMap<Bench, HistoryState>();

/** One per bench, made when it is first asked for. */
export function historyState(bench: Bench): HistoryState {
  const known = states.get(bench);
  if (known !== undefined) return known;
  const state: HistoryState = { entries: signal(null), trouble: signal('none'), log: signal(null) };
  states.set(bench, state);
  return state;
}

/** Watches until the returned function is called. */
export function keepHistory(bench: Bench, log: HistoryLog, clock: () => number = Date.now): () => void {
  const state = historyState(bench);
  state.log.value = log;
  let asked: { readonly kind: 'run' | 'check'; readonly draft: Draft; readonly start: number } | null = null;
  const endWatch = effect(() => {
    const { kind } = bench.activity.value;
    if (kind === 'running' || kind === 'checking') {
      asked = { kind: kind === 'running' ? 'run' : 'check', draft: bench.draft.peek(), start: clock() };
      return;
    }
    if (kind !== 'idle' || asked === null) return;
    const { draft, start, kind: what } = asked;
    asked = null;
    const ms = clock() - start;
    const outcome = what === 'run' ? outcomeOfRun(bench, ms) : outcomeOfCheck(bench, ms);
    if (outcome !== null) void remember(bench, what, draft, outcome);
  });
  const endNews = log.subscribe(() => {
    // Nobody looks: read when somebody does.
    if (state.entries.peek() !== null) void readHistory(bench);
  });
  return () => {
    endWatch();
    endNews();
  };
}

/** Reads the entries anew. */
export async function readHistory(bench: Bench): Promise<void> {
  const { entries, log, trouble } = historyState(bench);
  try {
    entries.value = (await log.peek()?.all()) ?? [];
  } catch {
    entries.value = [];
    trouble.value = 'unread';
  }
}

/** Stored beside whatever the learner does next; a refusal is told once. */
async function remember(bench: Bench, kind: HistoryKind, draft: Draft, outcome: Outcome): Promise<void> {
  const { log, trouble } = historyState(bench);
  try {
    await log.peek()?.record({ kind, draft, outcome });
  } catch {
    if (trouble.value !== 'none') return;
    trouble.value = 'refused';
    bench.notices.value = [...bench.notices.value, { kind: 'history' }];
  }
}

/**
 * Brings back the text of every step that differs; what stood there is kept first. The open step is rewritten in its editor; the
 * full editor takes the others as edits, too, so that each can be undone in its step.
 */
export function restoreEntry(
  bench: Bench,
  edit: (step: string, text: string) => void,
  entry: HistoryEntry,
): readonly string[] {
  const now = bench.draft.value;
  const steps = bench.lab.steps.filter(({ id }) => (entry.draft[id] ?? '') !== (now[id] ?? ''));
  if (steps.length === 0) return [];
  const newest = historyState(bench).entries.peek()?.[0];
  if (newest === undefined || !sameText(newest.draft, now))
    void remember(bench, 'replaced', now, { status: 'replaced' });
  for (const { id } of steps) {
    const text = entry.draft[id] ?? '';
    if (id === bench.step.value) bench.rewrite.value = { step: id, text };
    else edit(id, text);
  }
  return steps.map(({ file }) => file);
}

function outcomeOfRun(bench: Bench, ms: number): Outcome | null {
  const state = bench.run.peek();
  if (state.kind === 'none') return null;
  if (state.kind !== 'finished') return { status: state.kind, ms };
  const { failure, results } = state.run.observation;
  if (failure !== undefined)
    return { status: 'run-failed', message: failure.message.slice(0, MESSAGE), step: failure.step ?? '', ms };
  const rows = results.reduce((sum, { set }) => sum + set.rows.length, 0);
  return { status: 'ran', results: results.length, rows, ms };
}

function outcomeOfCheck(bench: Bench, ms: number): Outcome | null {
  const state = bench.check.peek();
  if (state.kind === 'none' || state.kind === 'checking') return null;
  if (state.kind !== 'graded') return { status: state.kind, ms };
  const { verdict } = state;
  return verdict.status === 'passed'
    ? { status: 'passed', checks: verdict.outcomes.length, ms }
    : { status: 'checks-failed', failed: failedChecks(verdict), ms };
}
