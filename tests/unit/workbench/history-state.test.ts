// What the bench does is kept, without the bench knowing; bringing back keeps what is put away.
import { expect, test, vi } from 'vitest';
import type { HistoryEntry } from '../../../src/core/history/entry.ts';
import type { HistoryLog, NewEntry } from '../../../src/storage/history-log.ts';
import { createBench } from '../../../src/workbench/bench.ts';
import { historyState, keepHistory, restoreEntry } from '../../../src/workbench/history-state.ts';
import { EMPTY_OBSERVATION } from './empty-observation.ts';
import { fixtureLab } from './fixture-lab.ts';

function kept(record: (entry: NewEntry) => Promise<void> = () => Promise.resolve()) {
  const bench = createBench(fixtureLab, { lesson: '', lessonTitle: '', roadmap: '', glossary: '' });
  const log: HistoryLog = {
    all: () => Promise.resolve([]),
    record: vi.fn(record),
    clear: () => Promise.resolve(),
    subscribe: () => () => undefined,
  };
  let time = 1000;
  keepHistory(bench, log, () => (time += 50));
  return { bench, log };
}

test('a Run is kept with the draft it began with', () => {
  const { bench, log } = kept();
  const draft = bench.draft.value;
  bench.activity.value = { kind: 'running' };
  bench.draft.value = { ...draft, clean: 'typed on' };
  bench.run.value = {
    kind: 'finished',
    run: { observation: EMPTY_OBSERVATION, draft, deliveries: 1, ms: 7 },
  };
  bench.activity.value = { kind: 'idle' };
  expect(log.record).toHaveBeenCalledExactlyOnceWith({
    kind: 'run',
    draft,
    outcome: { status: 'ran', results: 0, rows: 0, ms: 50 },
  });
});

test('a failed Check names its checks; a look at one statement is not kept', () => {
  const { bench, log } = kept();
  bench.activity.value = { kind: 'trying' };
  bench.activity.value = { kind: 'idle' };
  expect(log.record).not.toHaveBeenCalled();
  bench.activity.value = { kind: 'checking' };
  bench.check.value = {
    kind: 'graded',
    draft: bench.draft.value,
    verdict: {
      status: 'failed',
      outcomes: [
        { id: 'chart', kind: 'chart', status: 'failed', finding: { kind: 'chart-empty', chart: 'x' } },
      ],
    } as never,
  };
  bench.activity.value = { kind: 'idle' };
  expect(log.record).toHaveBeenCalledWith(
    expect.objectContaining({ outcome: { status: 'checks-failed', failed: ['chart'], ms: 50 } }),
  );
});

test('a refusal is told once', async () => {
  const { bench } = kept(() => Promise.reject(new Error('full')));
  for (let at = 0; at < 3; at++) {
    bench.activity.value = { kind: 'running' };
    bench.run.value = { kind: 'stopped' };
    bench.activity.value = { kind: 'idle' };
    await Promise.resolve();
    await Promise.resolve();
  }
  expect(bench.notices.value).toEqual([{ kind: 'history' }]);
});

test('bringing back rewrites the steps that differ, and keeps what stood there', () => {
  const { bench, log } = kept();
  const old: HistoryEntry = {
    key: 'a',
    kind: 'run',
    at: '2026-11-21T08:00:00Z',
    times: 1,
    draft: bench.draft.value,
    outcome: { status: 'stopped', ms: 1 },
  };
  historyState(bench).entries.value = [old];
  const now = { ...bench.draft.value, clean: 'mine', report: 'mine, too' };
  bench.draft.value = now;
  bench.step.value = 'report';
  const edit = vi.fn();
  expect(restoreEntry(bench, edit, old)).toEqual(['clean.sql', 'report.sql']);
  expect(edit).toHaveBeenCalledExactlyOnceWith('clean', fixtureLab.starter['clean']);
  expect(bench.rewrite.value).toEqual({ step: 'report', text: fixtureLab.starter['report'] });
  expect(log.record).toHaveBeenCalledWith({ kind: 'replaced', draft: now, outcome: { status: 'replaced' } });
});
