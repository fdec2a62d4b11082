import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cellsEqual, exactKey } from '../../../../src/core/grading/cells.ts';
import type { SqlValue } from '../../../../src/core/values.ts';

const equal = (a: SqlValue, b: SqlValue, tolerance = 0, strict = false): boolean =>
  cellsEqual(a, b, tolerance, strict);
const blob = (...bytes: number[]): Uint8Array => new Uint8Array(bytes);

describe('two cells are equal', () => {
  test.each<[SqlValue, SqlValue]>([
    [null, null],
    [3n, 3],
    [3, 3n],
    [0, -0],
    [0n, -0],
    [0.1 + 0.2, 0.3],
    [1e15 + 0.5, 1e15],
    [Infinity, Infinity],
    ['é'.normalize('NFC'), 'é'.normalize('NFD')],
    ['한'.normalize('NFC'), '한'.normalize('NFD')],
    [blob(1, 2), blob(1, 2)],
    [9007199254740993n, 9007199254740993n],
  ])('%o and %o', (a, b) => {
    expect(equal(a, b)).toBe(true);
  });

  test.each<[SqlValue, SqlValue]>([
    [null, ''],
    [null, 0n],
    [null, 'NULL'],
    ['', 0n],
    ['NULL', ''],
    ['3', 3n],
    ['3.0', 3],
    [3n, 4n],
    [0.1, 0.1001],
    ['a', 'A'],
    ['a', 'a '],
    ['a', 'a\u00a0'],
    ['2024-1-5', '2024-01-05'],
    [blob(1), blob(2)],
    [blob(0x61), 'a'],
    [blob(), ''],
    [9007199254740993n, 9007199254740992n],
    [Infinity, 1e308],
    [Infinity, -Infinity],
  ])('but not %o and %o', (a, b) => {
    expect([equal(a, b), equal(b, a)]).toEqual([false, false]);
  });

  test('in strict columns 3 is not 3.0', () => {
    expect([equal(3n, 3, 0, true), equal(3n, 3n, 0, true), equal(null, null, 0, true)]).toEqual([
      false,
      true,
      true,
    ]);
  });

  test('within the tolerance, and no further', () => {
    expect([
      equal(1, 1.005, 0.005),
      equal(1, 1.0051, 0.005),
      equal(10n, 12n, 2),
      equal(10n, 13n, 2),
      equal(10n, 12, 2),
    ]).toEqual([true, false, true, false, true]);
    expect(equal('1', '1.001', 1)).toBe(false);
    expect(equal(9007199254740993n, 9007199254740992n, 1)).toBe(true);
  });

  test('exactKey agrees with equality without tolerance', () => {
    const value = fc.oneof(
      fc.constant(null),
      fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }),
      fc.integer(),
      fc.string(),
      fc.integer().map(BigInt),
      fc.integer().map(String),
    );
    fc.assert(
      fc.property(value, value, (a, b) => {
        if (exactKey(a) === exactKey(b)) expect(equal(a, b)).toBe(true);
        expect(equal(a, a)).toBe(true);
        expect(equal(a, b)).toBe(equal(b, a));
      }),
    );
  });
});
