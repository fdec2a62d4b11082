// What a learner can do, played on a bench with a scripted runner.
import { describe, expect, test, vi } from 'vitest';
import type { CheckOutcome, Finding, Verdict } from '../../../src/core/grading/verdict.ts';
import type { Observation } from '../../../src/core/pipeline/observation.ts';
import type { Peek } from '../../../src/core/pipeline/peek.ts';
import type { Evidence } from '../../../src/core/progress/evidence.ts';
import type { BrokenRun } from '../../../src/worker/protocol.ts';
import type { LabRunner } from '../../../src/worker/runner.ts';
import type { Ending } from '../../../src/worker/slot.ts';
import { createActions } from '../../../src/workbench/actions.ts';
import { createBench } from '../../../src/workbench/bench.ts';
import { createDraftKeeper } from '../../../src/workbench/draft-keeper.ts';
import { EMPTY_OBSERVATION } from './empty-observation.ts';
import { fixtureLab } from './fixture-lab.ts';

function verdict(failed: readonly string[]): Verdict {
  const outcomes = fixtureLab.checks.map(({ id, kind }): CheckOutcome =>
    failed.includes(id)
      ? { id, kind, status: 'failed', finding: { kind: 'chart-empty', chart: id } }
      : { id, kind, status: 'passed' },
  );
  return { lab: fixtureLab.id, version: 2, status: failed.length === 0 ? 'passed' : 'failed', outcomes };
}

interface Script {
  readonly run?: Ending<Observation>;
  readonly grade?: Ending<Verdict>;
  readonly recordFails?: boolean;
  readonly shrink?: LabRunner['shrink'];
  readonly peek?: Ending<Peek>;
  readonly breakSource?: Ending<BrokenRun>;
}

function setting(script: Script) {
  const stops: string[] = [];
  const recorded: Omit<Evidence, 'id' | 'at'>[] = [];
  const bench = createBench(fixtureLab, { lesson: '/l/', lessonTitle: 'L', roadmap: '/r/', glossary: '/g/' });
  bench.ready.value = true;
  const runner: LabRunner = {
    warm: () => undefined,
    run: () => Promise.resolve(script.run ?? { kind: 'done', output: EMPTY_OBSERVATION }),
    grade: () => Promise.resolve(script.grade ?? { kind: 'done', output: verdict([]) }),
    peek: () => Promise.resolve(script.peek ?? { kind: 'stopped' }),
    breakSource: () => Promise.resolve(script.breakSource ?? { kind: 'stopped' }),
    rows: () => Promise.resolve({ kind: 'gone' }),
    exportDatabase: () => Promise.resolve({ kind: 'gone' }),
    exportTable: () => Promise.resolve({ kind: 'gone' }),
    shrink: script.shrink ?? (() => Promise.resolve({ kind: 'stopped' })),
    stopShrink: () => {
      stops.push('shrink');
    },
    stop: () => undefined,
    dispose: () => undefined,
  };
  const actions = createActions(bench, {
    runner,
    keeper: createDraftKeeper(() => Promise.resolve()),
    record(entry) {
      recorded.push(entry);
      return script.recordFails === true ? Promise.reject(new Error('full')) : Promise.resolve();
    },
    clearDraft: () => Promise.resolve(),
    fetchPack: () =>
      Promise.resolve({ id: 'x', version: 2, reference: fixtureLab.starter, twins: [], trials: {} }),
    format: (sql) =>
      sql.includes('!') ? Promise.reject(new Error('no SQL')) : Promise.resolve(sql.toUpperCase()),
    now: () => 0,
  });
  return { bench, actions, recorded, stops };
}

describe('run', () => {
  test('records that the draft ran, once per visit', async () => {
    const { actions, recorded } = setting({});
    await actions.run();
    await actions.run();
    expect(recorded).toEqual([{ kind: 'ran', lesson: fixtureLab.lesson, lab: fixtureLab.id, version: 2 }]);
  });

  test('a failure opens its step and shows the place', async () => {
    const failure = { kind: 'syntax', message: 'near "x"', step: 'load', offset: 7, length: 1 } as const;
    const { actions, bench } = setting({ run: { kind: 'done', output: { ...EMPTY_OBSERVATION, failure } } });
    await actions.run();
    expect(bench.step.value).toBe('load');
    expect(bench.reveal.value).toEqual({ step: 'load', offset: 7, length: 1 });
    expect(bench.steps.value['clean']).toBe('ok');
  });

  test('a stopped run leaves the last observation in sight', async () => {
    const { actions, bench } = setting({ run: { kind: 'stopped' } });
    await actions.run();
    expect(bench.run.value).toEqual({ kind: 'stopped' });
    expect(bench.busy.value).toBe(false);
  });

  test('does nothing while the page is not ready', async () => {
    const { actions, bench, recorded } = setting({});
    bench.ready.value = false;
    await actions.run();
    expect(recorded).toEqual([]);
  });
});

describe('check', () => {
  test('a failed Check of an own draft opens the reference', async () => {
    const { actions, bench, recorded } = setting({ grade: { kind: 'done', output: verdict(['chart']) } });
    await actions.check();
    expect(bench.mayOpenReference.value).toBe(false);
    actions.edit('load', 'SELECT 1');
    await actions.check();
    expect(bench.mayOpenReference.value).toBe(true);
    expect(recorded.at(-1)).toMatchObject({
      kind: 'graded',
      passed: false,
      failed: ['chart'],
      draft: bench.draft.value,
    });
    await actions.openReference();
    expect(bench.reference.value.kind).toBe('open');
  });

  test('an edit after the Check makes its verdict one of another draft', async () => {
    const { actions, bench } = setting({});
    await actions.check();
    expect([bench.passed.value, bench.gradedOther.value]).toEqual([true, false]);
    actions.edit('load', 'SELECT 1');
    expect(bench.gradedOther.value).toBe(true);
  });

  test('evidence that cannot be stored is told', async () => {
    const { actions, bench } = setting({ recordFails: true });
    await actions.check();
    expect(bench.notices.value).toEqual([{ kind: 'evidence' }]);
  });

  test('a stopped Check records nothing', async () => {
    const { actions, recorded } = setting({ grade: { kind: 'stopped' } });
    await actions.check();
    expect(recorded).toEqual([]);
  });
});

describe('reset', () => {
  test('goes back to the starter and forgets what ran', async () => {
    const { actions, bench } = setting({});
    actions.edit('load', 'SELECT 1');
    await actions.run();
    await actions.reset();
    expect(bench.untouched.value).toBe(true);
    expect(bench.run.value).toEqual({ kind: 'none' });
  });
});

describe('the smallest input', () => {
  const missing: Finding = {
    kind: 'difference',
    setting: { kind: 'visible' },
    difference: { kind: 'missing-row', output: 'receipts', row: [], missing: 1, extra: 0 },
    places: [],
  };
  const failing = (): Ending<Verdict> => {
    const whole = verdict([]);
    const outcomes = whole.outcomes.map((outcome, at): CheckOutcome =>
      at === 0 ? { id: outcome.id, kind: outcome.kind, status: 'failed', finding: missing } : outcome,
    );
    return { kind: 'done', output: { ...whole, status: 'failed', outcomes } };
  };
  const first = fixtureLab.checks[0]?.id ?? '';
  const found = { counterexample: null, cause: 'rows-dropped' } as const;

  test('is looked for by itself behind what the learner reads first, after the verdict', async () => {
    const { actions, bench } = setting({
      grade: failing(),
      shrink(_draft, finding, _limit, onEvent) {
        expect(bench.check.value.kind).toBe('graded');
        expect(finding).toBe(missing);
        onEvent({ kind: 'shrinking', rows: 12 });
        expect(bench.shrink.value).toEqual({ kind: 'searching', check: first, rows: 12 });
        return Promise.resolve({ kind: 'done', output: found });
      },
    });
    await actions.check();
    expect(bench.shrink.value).toEqual({ kind: 'found', check: first, diagnosis: found });
  });

  test('is not looked for where no data is behind the finding', async () => {
    const { actions, bench } = setting({ grade: { kind: 'done', output: verdict([first]) } });
    await actions.check();
    expect(bench.shrink.value).toEqual({ kind: 'none' });
  });

  test('a new Check ends the search, and its late answer changes nothing', async () => {
    const late = Promise.withResolvers<Ending<typeof found>>();
    const { actions, bench, stops } = setting({ grade: failing(), shrink: () => late.promise });
    const before = actions.check();
    await vi.waitFor(() => expect(bench.shrink.value.kind).toBe('searching'));
    actions.stopShrink();
    expect(stops).toEqual(['shrink']);
    late.resolve({ kind: 'done', output: found });
    await before;
    expect(bench.shrink.value).toEqual({ kind: 'none' });
  });
});

describe('beside Run and Check', () => {
  const peek: Peek = { results: [], statements: 1, changes: 2 };

  test('a look at one statement records nothing', async () => {
    const { actions, bench, recorded } = setting({ peek: { kind: 'done', output: peek } });
    bench.step.value = 'report';
    await actions.peek();
    expect(bench.peek.value).toMatchObject({
      kind: 'done',
      value: { peek, place: { step: 'report', from: 0 } },
    });
    expect(bench.dataTab.value).toBe('peek');
    expect(recorded).toEqual([]);
  });

  test('a broken source records nothing', async () => {
    const output: BrokenRun = {
      kind: 'ran',
      deeds: [],
      deliveries: [],
      observation: EMPTY_OBSERVATION,
      sampled: false,
    };
    const { actions, bench, recorded } = setting({ breakSource: { kind: 'done', output } });
    await actions.breakSource();
    expect(bench.broken.value).toMatchObject({ kind: 'done', value: { run: output } });
    expect([bench.run.value.kind, recorded]).toEqual(['none', []]);
  });

  test('there is nothing to look at in a dashboard or an empty step', async () => {
    const { actions, bench } = setting({});
    bench.step.value = 'dashboard';
    await actions.peek();
    bench.step.value = 'load';
    actions.edit('load', '-- nothing');
    await actions.peek();
    expect(bench.peek.value).toEqual({ kind: 'none' });
  });

  test('formatting is one edit; what is no SQL stays as it is', async () => {
    const { actions, bench } = setting({});
    bench.step.value = 'load';
    actions.edit('load', 'select 1');
    await actions.format();
    expect(bench.rewrite.value).toEqual({ step: 'load', text: 'SELECT 1' });
    actions.edit('load', 'select !');
    await actions.format();
    expect(bench.rewrite.value?.text).toBe('SELECT 1');
  });

  test('a suggestion is written where the wrong name still stands', () => {
    const { actions, bench } = setting({});
    actions.edit('load', 'SELECT totel FROM receipts');
    const suggestion = { written: 'totel', name: 'total', offset: 7, length: 5 };
    actions.take('load', suggestion);
    expect(bench.rewrite.value?.text).toBe('SELECT total FROM receipts');
    actions.edit('load', 'SELECT 1');
    actions.take('load', suggestion);
    expect(bench.rewrite.value?.text).toBe('SELECT total FROM receipts');
  });
});
