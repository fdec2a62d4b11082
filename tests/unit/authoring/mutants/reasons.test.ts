// Written reasons: they excuse survivors, and go stale when the mutant is gone or caught.
import { describe, expect, test } from 'vitest';
import { staleReasons } from '../../../../src/authoring/doctor/equivalents.ts';
import { reportOf } from '../../../../src/authoring/doctor/mutation.ts';
import type { Verdict } from '../../../../src/core/grading/verdict.ts';

const reasons = new Map([
  ['a', 'why a'],
  ['b', 'why b'],
  ['gone', 'why gone'],
]);

describe('staleReasons', () => {
  test('names mutants that are gone or caught', () => {
    const judged = [
      { id: 'a', caughtBy: null },
      { id: 'b', caughtBy: 'revenue' },
    ];
    expect(staleReasons(reasons, judged)).toEqual([
      '«b» is caught by revenue',
      'there is no mutant «gone» any more',
    ]);
  });
});

describe('reportOf', () => {
  const passed: Verdict = { lab: 'x', version: 1, status: 'passed', outcomes: [] };
  const broken: Verdict = {
    ...passed,
    status: 'failed',
    outcomes: [
      {
        id: 'runs',
        kind: 'runs',
        status: 'failed',
        finding: {
          kind: 'failure',
          setting: { kind: 'visible' },
          failure: { kind: 'runtime', message: 'no such column' },
        },
      },
    ],
  };

  test('counts by operator and tells survivors from the excused', () => {
    const report = reportOf(
      [
        { id: 'a', operator: 'union', verdict: passed, caughtBy: null },
        { id: 'c', operator: 'union', verdict: passed, caughtBy: null },
        { id: 'd', operator: 'limit', verdict: broken, caughtBy: 'runs' },
      ],
      new Map([['a', 'why a']]),
    );
    expect(report).toEqual({
      total: 3,
      caught: 1,
      broken: 1,
      equivalent: 1,
      survivors: ['c'],
      stale: [],
      operators: {
        union: { caught: 0, equivalent: 1, survived: 1 },
        limit: { caught: 1, equivalent: 0, survived: 0 },
      },
      caughtBy: { runs: 1 },
    });
  });
});
