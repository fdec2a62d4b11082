// First and fitting widths of columns, in characters.
import { expect, test } from 'vitest';
import { firstWidths, fittingWidth, textWidth, WIDEST } from '../../../../src/core/grid/widths.ts';
import { rowsOf } from '../../../../src/core/rows.ts';

test('wide letters take two places', () => {
  expect(textWidth('abc')).toBe(3);
  expect(textWidth('가나')).toBe(4);
  expect(textWidth('a😀')).toBe(3);
});

test('as wide as its name or its widest cell, but the first look stays modest', () => {
  const rows = rowsOf({
    columns: ['i', 'a_long_column_name', 'text'],
    rows: [
      [1n, null, 'x'.repeat(300)],
      [2n, 'short', null],
    ],
    truncated: false,
  });
  expect(firstWidths(rows)).toEqual([7, 23, 37]);
  expect(fittingWidth(rows, 1)).toBe(23);
  expect(fittingWidth(rows, 2)).toBe(WIDEST);
});
