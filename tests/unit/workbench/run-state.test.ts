// What a run says about the joints of the pipe.
import { describe, expect, test } from 'vitest';
import type { Observation, RunFailure } from '../../../src/core/pipeline/observation.ts';
import { afterRun, passageOfRun, sameDraft, stepStatuses } from '../../../src/workbench/run-state.ts';
import { EMPTY_OBSERVATION } from './empty-observation.ts';
import { fixtureLab } from './fixture-lab.ts';

const { steps, starter } = fixtureLab;

function observed(failure?: RunFailure): Observation {
  return failure === undefined ? EMPTY_OBSERVATION : { ...EMPTY_OBSERVATION, failure };
}

const finished = (failure?: RunFailure) =>
  passageOfRun(
    afterRun({ kind: 'done', output: observed(failure) }, { draft: starter, deliveries: 2, ms: 3 }),
  );

describe('stepStatuses', () => {
  test('claims nothing before a run, nor after one that was stopped', () => {
    expect(new Set(Object.values(stepStatuses(steps, null, starter)))).toEqual(new Set(['idle']));
    expect(new Set(Object.values(stepStatuses(steps, passageOfRun({ kind: 'stopped' }), starter)))).toEqual(
      new Set(['idle']),
    );
  });

  test('fills up to the failing step', () => {
    const state = finished({ kind: 'syntax', message: '', step: 'load' });
    expect(stepStatuses(steps, state, starter)).toEqual({
      clean: 'ok',
      load: 'failed',
      report: 'idle',
      dashboard: 'idle',
    });
  });

  test('empties from the first step that was edited since', () => {
    const edited = { ...starter, report: 'SELECT 1' };
    expect(stepStatuses(steps, finished(), edited)).toEqual({
      clean: 'ok',
      load: 'ok',
      report: 'idle',
      dashboard: 'idle',
    });
  });

  test('a failure that names no step fills none', () => {
    const state = finished({ kind: 'blank', message: '' });
    expect(new Set(Object.values(stepStatuses(steps, state, starter)))).toEqual(new Set(['idle']));
  });
});

test('sameDraft compares every step, a missing one as empty', () => {
  expect(sameDraft(steps, starter, { ...starter })).toBe(true);
  expect(sameDraft(steps, starter, { ...starter, load: '' })).toBe(false);
  expect(sameDraft(steps, {}, { clean: '' })).toBe(true);
});
