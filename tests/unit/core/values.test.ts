import { describe, expect, test } from 'vitest';
import { quoteValue, showValue, storageClass, type SqlValue } from '../../../src/core/values.ts';

describe('SQL values', () => {
  test.each<[SqlValue, string]>([
    [null, 'null'],
    [0n, 'integer'],
    [0, 'real'],
    ['', 'text'],
    [new Uint8Array(), 'blob'],
  ])('%o is stored as %s', (value, storage) => {
    expect(storageClass(value)).toBe(storage);
  });

  test.each<[SqlValue, string]>([
    [null, 'NULL'],
    [3n, '3'],
    [3, '3.0'],
    [-0, '0.0'],
    [0.1, '0.1'],
    [1e21, '1e+21'],
    [Infinity, 'Infinity'],
    ['', ''],
    [9007199254740993n, '9007199254740993'],
    [new Uint8Array([0, 255]), "x'00ff'"],
  ])('%o is shown as %s', (value, shown) => {
    expect(showValue(value)).toBe(shown);
  });

  test('only text is quoted inside a sentence, so that empty and padded text can be seen', () => {
    expect(['', ' a', null, 3n, 3].map(quoteValue)).toEqual(["''", "' a'", 'NULL', '3', '3.0']);
  });

  test('a long blob is shown by its first 16 bytes', () => {
    expect(showValue(new Uint8Array(1000))).toBe(`x'${'00'.repeat(16)}'`);
  });
});
