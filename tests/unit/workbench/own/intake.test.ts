// What «Your CSV» takes, and what it leaves out.
import { describe, expect, test } from 'vitest';
import { takeIn, type Offered } from '../../../../src/workbench/own/intake.ts';

const LIMITS = { bytes: 100, files: 3 };
const file = (name: string, size = 10, lastModified = 1): Offered => ({
  name,
  blob: new Blob(['x'.repeat(size)]),
  lastModified,
});
const refusals = (held: readonly Offered[], offered: readonly Offered[]) =>
  takeIn(held, offered, LIMITS).refused.map(({ kind }) => kind);

describe('intake', () => {
  test('takes files as they are', () => {
    const offered = [file('a.csv'), file('b.csv')];
    expect(takeIn([], offered, LIMITS)).toEqual({ taken: offered, refused: [] });
  });

  test('leaves out folders, empty files, and the same file twice', () => {
    const folder: Offered = { name: 'data', blob: new Blob(), folder: true };
    expect(refusals([file('a.csv')], [folder, file('e.csv', 0), file('a.csv')])).toEqual([
      'folder',
      'empty',
      'twice',
    ]);
  });

  test('the same name on another file gets a number; pasted text is never the same file', () => {
    const pasted = { name: 'A.csv', blob: new Blob(['xxxxxxxxxx']) };
    const { taken } = takeIn([file('a.csv')], [file('a.csv', 10, 2), pasted], LIMITS);
    expect(taken.map(({ name }) => name)).toEqual(['a (2).csv', 'A (3).csv']);
  });

  test('keeps to the limits, over all files together', () => {
    expect(refusals([], [file('a', 60), file('b', 60), file('c', 40)])).toEqual(['too-large']);
    expect(refusals([file('1'), file('2')], [file('3'), file('4')])).toEqual(['too-many']);
  });
});
