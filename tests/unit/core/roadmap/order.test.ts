import fc from 'fast-check';
import { expect, test } from 'vitest';
import { orderLessons } from '../../../../src/core/roadmap/order.ts';
import { acyclicLessons, lesson } from './sample.ts';

test('every lesson comes after all it needs, and none is lost', () => {
  fc.assert(
    fc.property(acyclicLessons, (lessons) => {
      const order = orderLessons(lessons);
      expect(order.kind).toBe('order');
      expect([...order.ids].sort()).toEqual(lessons.map(({ id }) => id).sort());
      const at = new Map(order.ids.map((id, i) => [id, i]));
      for (const { id, needs } of lessons) {
        for (const need of needs) expect(at.get(need.lesson)).toBeLessThan(at.get(id) ?? -1);
      }
    }),
  );
});

test('keeps the given order where needs allow it', () => {
  const order = orderLessons([lesson('a/1'), lesson('a/2', ['a/3']), lesson('a/3'), lesson('a/4')]);
  expect(order.ids).toEqual(['a/1', 'a/3', 'a/2', 'a/4']);
});

test('names the circle, and only the circle', () => {
  const order = orderLessons([
    lesson('a/0', ['a/1']),
    lesson('a/1', ['a/2']),
    lesson('a/2', ['a/3']),
    lesson('a/3', ['a/1']),
  ]);
  expect(order).toEqual({ kind: 'cycle', ids: ['a/1', 'a/2', 'a/3'] });
});

test('a lesson that needs itself is a circle of one', () => {
  expect(orderLessons([lesson('a/1', ['a/1'])])).toEqual({ kind: 'cycle', ids: ['a/1'] });
});
