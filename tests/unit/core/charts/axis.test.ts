import fc from 'fast-check';
import { expect, test } from 'vitest';
import { axisOf, leavesOutZero, ticksOf } from '../../../../src/core/charts/axis.ts';

test.each([
  [[3, 17], true, { min: 0, max: 20, step: 5 }],
  [[100, 104], false, { min: 100, max: 104, step: 1 }],
  [[-5, -1], true, { min: -5, max: 0, step: 1 }],
  [[], true, { min: 0, max: 1, step: 0.2 }],
  [[0, 0], true, { min: 0, max: 1, step: 0.2 }],
  [[5], false, { min: 2, max: 8, step: 1 }],
])('%j, zero %s', (numbers, zero, axis) => {
  expect(axisOf(numbers, zero)).toEqual(axis);
});

test('an axis holds its numbers, its ticks are few, and where asked it holds zero', () => {
  const number = fc.double({ min: -1e12, max: 1e12, noNaN: true });
  fc.assert(
    fc.property(fc.array(number, { minLength: 1, maxLength: 20 }), fc.boolean(), (numbers, zero) => {
      const axis = axisOf(numbers, zero);
      // Round edges: to twelve digits.
      const slack = 1e-9 * Math.max(...numbers.map(Math.abs), Number.MIN_VALUE);
      expect(axis.min).toBeLessThanOrEqual(Math.min(...numbers) + slack);
      expect(axis.max).toBeGreaterThanOrEqual(Math.max(...numbers) - slack);
      expect(ticksOf(axis).length).toBeLessThanOrEqual(15);
      if (zero) expect(leavesOutZero(axis)).toBe(false);
    }),
  );
});
