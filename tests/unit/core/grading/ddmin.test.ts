import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ddmin } from '../../../../src/core/grading/ddmin.ts';

const patient = { expired: () => false, onProgress: () => undefined };
const items = fc.uniqueArray(fc.nat(200), { minLength: 1, maxLength: 60 });

describe('ddmin', () => {
  test('what is left still fails, and nothing can be taken away from it', () => {
    fc.assert(
      fc.property(items, fc.nat(), fc.nat(), (all, a, b) => {
        // Fails when two particular items are both there.
        const wanted = new Set([a, b].map((one) => all[one % all.length] ?? -1));
        const holds = (kept: readonly number[]): boolean => [...wanted].every((one) => kept.includes(one));
        const left = ddmin(all, holds, patient);
        expect(new Set(left)).toEqual(wanted);
      }),
    );
  });

  test('the order of the items is kept', () => {
    const odd = (kept: readonly number[]): boolean => kept.filter((one) => one % 2 === 1).length >= 3;
    const left = ddmin([2, 9, 4, 1, 6, 3, 8, 5], odd, patient);
    expect(left).toEqual(
      [...left].sort((x, y) => [2, 9, 4, 1, 6, 3, 8, 5].indexOf(x) - [2, 9, 4, 1, 6, 3, 8, 5].indexOf(y)),
    );
    expect(left).toHaveLength(3);
  });

  test('nothing is left when nothing is needed', () => {
    expect(ddmin([1, 2, 3], () => true, patient)).toEqual([]);
  });

  test('it ends when patience does, with what still fails', () => {
    let asked = 0;
    const holds = (kept: readonly number[]): boolean => {
      asked += 1;
      return kept.includes(7);
    };
    const all = Array.from({ length: 1000 }, (_, i) => i);
    const left = ddmin(all, holds, { expired: () => asked >= 4, onProgress: () => undefined });
    expect(asked).toBeLessThanOrEqual(5);
    expect(left).toContain(7);
    expect(left.length).toBeLessThan(1000);
  });
});
