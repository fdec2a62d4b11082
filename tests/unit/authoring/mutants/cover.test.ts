// The smallest set of twins, and the ties that must always fall the same way.
import { describe, expect, test } from 'vitest';
import { smallestCover, type Candidate } from '../../../../src/authoring/doctor/cover.ts';

const candidate = (catches: string, alone = catches, faults = 1, from = 'monday'): Candidate => {
  return { catches: new Set(catches), alone: new Set(alone), from, faults };
};

describe('smallestCover', () => {
  test('takes the one that catches most first, then what is still missing', () => {
    expect(smallestCover([candidate('ab'), candidate('abc'), candidate('d')], 1, 6)).toEqual([1, 2]);
  });

  test('stops when nothing new is caught, but not below the least number', () => {
    const all = [candidate('abc'), candidate('a', 'ax'), candidate('b', 'bxyz'), candidate('c')];
    expect(smallestCover(all, 1, 6)).toEqual([0]);
    expect(smallestCover(all, 3, 6)).toEqual([0, 2, 1]);
  });

  test('of equals: the stronger alone, then fewer faults, then the earlier one', () => {
    expect(smallestCover([candidate('a', 'a'), candidate('a', 'ab')], 1, 1)).toEqual([1]);
    expect(smallestCover([candidate('a', 'a', 2), candidate('a', 'a', 1)], 1, 1)).toEqual([1]);
    expect(smallestCover([candidate('a'), candidate('a')], 1, 1)).toEqual([0]);
  });

  test('of equals: one of another delivery', () => {
    expect(smallestCover([candidate('ab'), candidate('a'), candidate('b', 'b', 1, 'tuesday')], 2, 6)).toEqual(
      [0, 2],
    );
  });

  test('never takes more than the most, nor more than there are', () => {
    expect(smallestCover([candidate('a'), candidate('b'), candidate('c')], 1, 2)).toEqual([0, 1]);
    expect(smallestCover([candidate('a')], 3, 6)).toEqual([0]);
    expect(smallestCover([], 3, 6)).toEqual([]);
  });
});
