// Keys of the grid.
import { expect, test } from 'vitest';
import { moved } from '../../../../src/core/grid/move.ts';

const size = { rows: 100, columns: 4, page: 10 };
const at = (row: number, column: number): { row: number; column: number } => ({ row, column });

test.each([
  ['ArrowUp', false, at(5, 1), at(4, 1)],
  ['ArrowUp', false, at(0, 1), at(-1, 1)],
  ['ArrowUp', false, at(-1, 1), at(-1, 1)],
  ['ArrowUp', true, at(50, 1), at(0, 1)],
  ['ArrowDown', false, at(-1, 1), at(0, 1)],
  ['ArrowDown', false, at(99, 1), at(99, 1)],
  ['ArrowDown', true, at(5, 1), at(99, 1)],
  ['ArrowLeft', false, at(5, 0), at(5, 0)],
  ['ArrowRight', true, at(5, 0), at(5, 3)],
  ['Home', false, at(5, 2), at(5, 0)],
  ['Home', true, at(5, 2), at(0, 0)],
  ['End', false, at(5, 2), at(5, 3)],
  ['End', true, at(5, 2), at(99, 3)],
  ['PageUp', false, at(5, 2), at(0, 2)],
  ['PageUp', false, at(-1, 2), at(-1, 2)],
  ['PageDown', false, at(95, 2), at(99, 2)],
  ['Tab', false, at(5, 2), null],
] as const)('%s (far: %s)', (key, far, from, to) => {
  expect(moved(from, key, far, size)).toEqual(to);
});

test('without rows only the names of the columns are there', () => {
  expect(moved(at(-1, 0), 'End', true, { ...size, rows: 0 })).toEqual(at(-1, 3));
  expect(moved(at(-1, 0), 'Home', true, { ...size, rows: 0 })).toEqual(at(-1, 0));
});
