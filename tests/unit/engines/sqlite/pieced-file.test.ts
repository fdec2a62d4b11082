// A pieced file against a plain array of bytes, over the edges of its pieces.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PIECE, PiecedFile, PieceStore } from '../../../../src/engines/sqlite/pieced-file.ts';

/** Places near the edges of the first three pieces. */
const place = fc
  .tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: -20, max: 20 }))
  .map(([piece, off]) => Math.max(0, piece * PIECE + off));

const step = fc.oneof(
  fc.record({ do: fc.constant('write' as const), at: place, bytes: fc.uint8Array({ maxLength: 60 }) }),
  fc.record({ do: fc.constant('resize' as const), at: place }),
  fc.record({ do: fc.constant('read' as const), at: place }),
);

test('reads what was written, and zeros in between, whatever came before', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
      const store = new PieceStore(1 << 30);
      // A file before it leaves pieces that are not zeros.
      const before = new PiecedFile(store);
      before.write(0, new Uint8Array(2 * PIECE).fill(7));
      before.resize(0);
      const file = new PiecedFile(store);
      let plain = new Uint8Array(0);
      const grow = (size: number): void => {
        const next = new Uint8Array(size);
        next.set(plain.subarray(0, size));
        plain = next;
      };
      for (const one of steps) {
        if (one.do === 'resize') {
          expect(file.resize(one.at)).toBe(true);
          grow(one.at);
        } else if (one.do === 'write') {
          if (one.at + one.bytes.length > plain.length) grow(one.at + one.bytes.length);
          plain.set(one.bytes, one.at);
          expect(file.write(one.at, one.bytes)).toBe(true);
        } else {
          const into = new Uint8Array(50);
          const count = file.read(one.at, into);
          expect(into.subarray(0, count)).toEqual(plain.subarray(one.at, one.at + 50));
        }
        expect(file.size).toBe(plain.length);
      }
      const whole = new Uint8Array(plain.length);
      expect(file.read(0, whole)).toBe(plain.length);
      expect(Buffer.compare(whole, plain)).toBe(0);
    }),
    { numRuns: 60 },
  );
});

test('refuses what goes beyond the limit, keeps what it has, and takes again what another gave back', () => {
  const store = new PieceStore(3 * PIECE);
  const first = new PiecedFile(store);
  const second = new PiecedFile(store);
  expect(first.write(0, new Uint8Array(2 * PIECE).fill(1))).toBe(true);
  expect(second.write(0, new Uint8Array(PIECE).fill(2))).toBe(true);
  expect(second.write(PIECE, new Uint8Array(1))).toBe(false);
  expect(second.size).toBe(PIECE);
  first.resize(0);
  expect(second.write(PIECE, new Uint8Array(PIECE).fill(3))).toBe(true);
  const last = new Uint8Array(2);
  expect(second.read(2 * PIECE - 1, last)).toBe(1);
  expect(last).toEqual(new Uint8Array([3, 0]));
});
