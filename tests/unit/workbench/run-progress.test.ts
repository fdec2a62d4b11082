// What a worker tells of its files adds up to one progress.
import { expect, test } from 'vitest';
import type { Lab } from '../../../src/core/lab.ts';
import { followRun } from '../../../src/workbench/run-progress.ts';
import { fixtureLab } from './fixture-lab.ts';

const file = (name: string, bytes: number) => ({
  source: 'receipts',
  name,
  body: { kind: 'blob' as const, blob: new Blob(['x'.repeat(bytes)]) },
});

const lab: Lab = {
  ...fixtureLab,
  deliveries: [
    { id: 'a', files: [file('a.csv', 100)] },
    { id: 'b', files: [file('b.csv', 300)] },
  ],
};

test('files follow each other, and the sum counts', () => {
  let now = 0;
  const follow = followRun(lab, 2, () => now);
  const loading = (name: string, bytes: number, size: number, rows: number) =>
    follow({ kind: 'loading', file: name, bytes, size, rows, memory: 4096 });
  expect(loading('a.csv', 50, 100, 5)).toMatchObject({
    at: 1,
    files: 2,
    bytes: 50,
    size: 400,
    rows: 5,
    memory: 4096,
    speed: 0,
  });
  now = 1000;
  expect(loading('a.csv', 100, 100, 10)).toMatchObject({ bytes: 100, rows: 10, speed: 10 });
  expect(loading('b.csv', 0, 300, 0)).toMatchObject({ at: 2, bytes: 100, rows: 10 });
  now = 2000;
  expect(loading('b.csv', 300, 300, 30)).toMatchObject({ bytes: 400, size: 400, rows: 40, speed: 20 });
  expect(follow({ kind: 'step', step: 'load' })).toEqual({ kind: 'step', step: 'load' });
});

test('a file that is delivered again counts again', () => {
  const follow = followRun({ ...lab, deliveries: [] }, 1, () => 0);
  follow({ kind: 'loading', file: 'a.csv', bytes: 100, size: 100, rows: 10, memory: 1 });
  expect(follow({ kind: 'loading', file: 'a.csv', bytes: 0, size: 100, rows: 0, memory: 1 })).toMatchObject({
    at: 2,
    files: 2,
    bytes: 100,
    size: 200,
  });
});
