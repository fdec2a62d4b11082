// Offsets to lines and columns, and ranges that can be marked.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { markableRange, positionAt } from '../../../src/workbench/text-position.ts';

describe('positionAt', () => {
  test('counts lines and columns from one', () => {
    expect(positionAt('ab\ncd', 0)).toEqual({ line: 1, column: 1 });
    expect(positionAt('ab\ncd', 2)).toEqual({ line: 1, column: 3 });
    expect(positionAt('ab\ncd', 3)).toEqual({ line: 2, column: 1 });
    expect(positionAt('ab\ncd', 99)).toEqual({ line: 2, column: 3 });
  });

  test('finds the same place as splitting the text does', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', '\n', 'é', '😀') }), fc.nat(60), (text, offset) => {
        const before = text.slice(0, offset).split('\n');
        const expected = { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
        expect(positionAt(text, offset)).toEqual(expected);
      }),
    );
  });
});

describe('markableRange', () => {
  test('keeps a range inside the text', () => {
    expect(markableRange('select', 0, 6)).toEqual({ start: 0, end: 6 });
    expect(markableRange('select', 4, 99)).toEqual({ start: 4, end: 6 });
  });

  test('marks the last character when the failure is at the end', () => {
    expect(markableRange('select', 6, 0)).toEqual({ start: 5, end: 6 });
    expect(markableRange('', 3, undefined)).toEqual({ start: 0, end: 0 });
  });
});
