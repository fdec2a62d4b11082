// The state of a grid: sorting goes round, more rows keep what was chosen, a selection is a rectangle.
import { describe, expect, test } from 'vitest';
import { rowsOf, type Rows } from '../../../src/core/rows.ts';
import { createGridState } from '../../../src/workbench/grid-state.ts';

const rows = (values: readonly (readonly (bigint | string | null)[])[]): Rows =>
  rowsOf({ columns: ['id', 'name'], rows: values, truncated: false });

const few = rows([
  [2n, 'b'],
  [1n, 'c'],
  [3n, null],
]);

function shown(state: ReturnType<typeof createGridState>, column: number): unknown[] {
  return Array.from({ length: state.rows.value.count }, (_, row) => state.valueAt({ row, column }));
}

describe('order', () => {
  test('smallest first, largest first, as delivered', async () => {
    const state = createGridState(few);
    await state.sortBy(1);
    expect(shown(state, 1)).toEqual([null, 'b', 'c']);
    expect(state.said.value).toBe('Sorted by name, smallest first.');
    await state.sortBy(1);
    expect(shown(state, 1)).toEqual(['c', 'b', null]);
    await state.sortBy(1);
    expect(shown(state, 1)).toEqual(['b', 'c', null]);
    expect(state.sort.value).toBeNull();
  });

  test('is kept when more rows of the same columns come, and dropped for other columns', async () => {
    const state = createGridState(few);
    await state.sortBy(0);
    state.resize(1, 40);
    state.take(
      rows([
        [9n, 'z'],
        [8n, 'y'],
        [7n, 'x'],
        [6n, 'w'],
      ]),
    );
    await expect.poll(() => shown(state, 0)).toEqual([6n, 7n, 8n, 9n]);
    expect(state.widths.value[1]).toBe(40);
    state.take(rowsOf({ columns: ['other'], rows: [[1n]], truncated: false }));
    expect(state.sort.value).toBeNull();
    expect(state.widths.value).toHaveLength(1);
  });
});

describe('selection', () => {
  test('is the rectangle between where it began and where it is', () => {
    const state = createGridState(few);
    state.go({ row: 2, column: 1 }, false);
    state.go({ row: 1, column: 0 }, true);
    expect(state.area()).toEqual({ rows: [1, 2], columns: [0, 1] });
    state.selectAll();
    expect(state.area()).toEqual({ rows: [0, 2], columns: [0, 1] });
  });

  test('never holds the names of the columns', () => {
    const state = createGridState(few);
    state.go({ row: -1, column: 0 }, false);
    expect(state.area()).toBeNull();
    state.go({ row: 1, column: 1 }, true);
    expect(state.area()).toEqual({ rows: [0, 1], columns: [0, 1] });
  });

  test('an empty set has only its names', () => {
    const state = createGridState(rows([]));
    expect(state.active.value).toEqual({ row: -1, column: 0 });
    state.selectAll();
    expect(state.area()).toBeNull();
  });
});

test('a column without a name is called by its place', () => {
  const state = createGridState(rowsOf({ columns: ['', ' '], rows: [], truncated: false }));
  expect([state.nameOf(0), state.nameOf(1)]).toEqual(['column 1', 'column 2']);
});
