// A Check from its first event to the verdict.
import { describe, expect, test } from 'vitest';
import type { CheckOutcome } from '../../../src/core/grading/verdict.ts';
import {
  afterGrade,
  checkRows,
  onGradeEvent,
  startCheck,
  type CheckState,
} from '../../../src/workbench/check-state.ts';
import { fixtureLab } from './fixture-lab.ts';

const passed = (id: string): CheckOutcome => ({ id, kind: 'runs', status: 'passed' });
const states = (state: CheckState): string =>
  checkRows(fixtureLab, state)
    .map((row) => row.state)
    .join(' ');

const started = startCheck(fixtureLab.starter);
const midway = [
  { kind: 'scenario', check: 'runs', label: 'monday' } as const,
  { kind: 'outcome', outcome: passed('runs') } as const,
  { kind: 'scenario', check: 'columns', label: 'monday' } as const,
].reduce<CheckState>(onGradeEvent, started);

describe('the list while a Check streams in', () => {
  test('lists every check before anything was checked', () => {
    expect(states({ kind: 'none' })).toBe('waiting waiting waiting waiting waiting waiting waiting');
  });

  test('fills check by check', () => {
    expect(states(midway)).toBe('passed running waiting waiting waiting waiting waiting');
  });

  test('ignores events of a Check that is over', () => {
    const stopped: CheckState = { kind: 'stopped' };
    expect(onGradeEvent(stopped, { kind: 'outcome', outcome: passed('runs') })).toBe(stopped);
  });
});

describe('the end of a Check', () => {
  test('a time-out fails the check that overstayed and skips the rest', () => {
    const end = afterGrade(midway, { kind: 'timeout', ms: 5000 }, fixtureLab);
    expect(states(end)).toBe('passed failed skipped skipped skipped skipped skipped');
    expect(end.kind === 'graded' && end.verdict.status).toBe('failed');
  });

  test('a stopped Check is no verdict', () => {
    expect(afterGrade(midway, { kind: 'stopped' }, fixtureLab)).toEqual({ kind: 'stopped' });
  });

  test('a crash says so', () => {
    expect(afterGrade(midway, { kind: 'crashed', message: 'boot' }, fixtureLab)).toEqual({
      kind: 'crashed',
      message: 'boot',
    });
  });
});
