// What is shown of a run under way.
import { expect, test } from 'vitest';
import { progressAfter } from '../../../src/workbench/run-progress.ts';

const loading = (file: string, bytes: number, rows: number) =>
  ({ kind: 'loading', file, bytes, size: 1000, rows }) as const;

test('a speed is told when there was time to measure it, and anew for every file', () => {
  const first = progressAfter(null, loading('a.csv', 0, 0), 1000);
  expect(first).toMatchObject({ since: 1000, perSecond: null });
  const early = progressAfter(first, loading('a.csv', 100, 50), 1100);
  expect(early).toMatchObject({ perSecond: null, rows: 50 });
  const later = progressAfter(early, loading('a.csv', 500, 12_345), 2000);
  expect(later).toMatchObject({ since: 1000, perSecond: 12_000 });
  expect(progressAfter(later, loading('b.csv', 10, 5), 2100)).toMatchObject({ since: 2100, perSecond: null });
});

test('a step is a step', () => {
  expect(progressAfter(null, { kind: 'step', step: 'load' }, 5)).toEqual({ kind: 'step', step: 'load' });
});
