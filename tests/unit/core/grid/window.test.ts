// Which rows of a long list are drawn.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { AROUND, segmentsOf, spanOf, spanOfSizes, WHOLE } from '../../../../src/core/grid/window.ts';

describe('rows of one height', () => {
  test('short lists are drawn whole', () => {
    expect(spanOf(0, 300, 26, WHOLE)).toEqual({ from: 0, to: WHOLE });
  });

  test('always cover what is in sight, and little more', () => {
    fc.assert(
      fc.property(
        fc.nat(100_000 * 26),
        fc.integer({ min: 26, max: 2000 }),
        fc.integer({ min: WHOLE + 1, max: 100_000 }),
        (scrolled, seen, count) => {
          const at = Math.min(scrolled, Math.max(0, count * 26 - seen));
          const { from, to } = spanOf(at, seen, 26, count);
          expect(from).toBeLessThanOrEqual(Math.floor(at / 26));
          expect(to).toBeGreaterThanOrEqual(Math.min(count, Math.ceil((at + seen) / 26)));
          expect(from).toBeGreaterThanOrEqual(0);
          expect(to).toBeLessThanOrEqual(count);
          expect(to - from).toBeLessThanOrEqual(seen / 26 + AROUND * 5);
        },
      ),
    );
  });

  test('a list that became shorter than where it was scrolled to still shows its end', () => {
    const { from, to } = spanOf(90_000 * 26, 400, 26, 1000);
    expect(to).toBe(1000);
    expect(from).toBeLessThan(1000 - 16);
  });
});

test('columns of many widths cover what is in sight', () => {
  const starts = Array.from({ length: 501 }, (_, at) => at * 80 + (at % 3) * 5);
  fc.assert(
    fc.property(fc.nat(500 * 80), fc.integer({ min: 100, max: 1500 }), (scrolled, seen) => {
      const { from, to } = spanOfSizes(scrolled, seen, starts);
      starts.slice(0, -1).forEach((start, at) => {
        const inSight = start < scrolled + seen && (starts[at + 1] ?? 0) > scrolled;
        if (inSight) expect(at >= from && at < to).toBe(true);
      });
    }),
  );
});

describe('segments', () => {
  test('leave gaps for what is not drawn, and keep the pinned row in its place', () => {
    expect(segmentsOf(100, { from: 10, to: 12 }, [50])).toEqual([
      { kind: 'gap', from: 0, length: 10 },
      { kind: 'item', at: 10 },
      { kind: 'item', at: 11 },
      { kind: 'gap', from: 12, length: 38 },
      { kind: 'item', at: 50 },
      { kind: 'gap', from: 51, length: 49 },
    ]);
  });

  test('add up to the whole list, whatever is pinned', () => {
    fc.assert(
      fc.property(
        fc.nat(300),
        fc.nat(300),
        fc.nat(300),
        fc.array(fc.integer({ min: -1, max: 400 })),
        (count, a, b, pins) => {
          const span = { from: Math.min(a, b, count), to: Math.min(Math.max(a, b), count) };
          const lengths = segmentsOf(count, span, pins).map((one) => (one.kind === 'gap' ? one.length : 1));
          expect(lengths.reduce((sum, length) => sum + length, 0)).toBe(count);
        },
      ),
    );
  });
});
