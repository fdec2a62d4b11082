import { expect, test } from 'vitest';
import { fitOf } from '../../../../src/core/career/fit.ts';

test('nothing is said before every statement has an answer', () => {
  expect(fitOf(['yes', null, 'no'])).toEqual({ kind: 'open', missing: 1 });
});

test.each([
  [7, 0, 'good'],
  [6, 1, 'good'],
  [5, 2, 'mixed'],
  [4, 3, 'mixed'],
  [3, 4, 'poor'],
  [0, 7, 'poor'],
] as const)('%i yes and %i no is %s', (yes, no, kind) => {
  const answers = [...Array<'yes'>(yes).fill('yes'), ...Array<'no'>(no).fill('no')];
  expect(fitOf(answers)).toEqual({ kind, yes, total: 7 });
});
