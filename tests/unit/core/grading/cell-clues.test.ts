// What a differing cell says beside its column and the data.
import { describe, expect, test } from 'vitest';
import { cellClues } from '../../../../src/core/grading/cell-clues.ts';
import type { Counterexample } from '../../../../src/core/grading/counterexample-type.ts';
import type { Difference } from '../../../../src/core/grading/verdict.ts';

function example(expected: string[][], got: string[][], cells: string[]): Counterexample {
  const columns = ['status', 'parcels'];
  const row = { line: 2, from: 2, cells, odd: [], spelling: [], malformed: false };
  return {
    finding: { kind: 'is-view', table: 't' },
    files: [{ delivery: 'd', source: 's', name: 's.csv', header: [], rows: [row] }],
    rows: 1,
    tests: 1,
    output: {
      name: 'o',
      expected: { columns, rows: expected, more: 0 },
      got: { columns, rows: got, more: 0 },
    },
    ledger: null,
  };
}

const cell = (column: string, got: string, expected: string): Difference => ({
  kind: 'cell',
  output: 'o',
  row: [{ column: 'status', value: "'a'" }],
  column,
  got,
  expected,
  rows: 1,
});

describe('a column grew', () => {
  test('when its sum is larger than it should be', () => {
    const one = example([['a', '1']], [['a', '2']], []);
    expect(cellClues(one, cell('parcels', '2', '1')).columnGrew).toBe(true);
  });
  test('not when another row lacks what one has too much', () => {
    const one = example(
      [
        ['a', '1'],
        ['b', '1'],
      ],
      [['a', '2']],
      [],
    );
    expect(cellClues(one, cell('parcels', '2', '1')).columnGrew).toBe(false);
  });
});

describe('NULL was filled', () => {
  test('with a value of the data', () => {
    const one = example([], [], ['Lisboa ']);
    expect(cellClues(one, cell('status', "'Lisboa'", 'NULL')).filledFromData).toBe(true);
    expect(cellClues(one, cell('status', '0', 'NULL')).filledFromData).toBe(false);
    expect(cellClues(one, cell('status', "'Lisboa'", "'Porto'")).filledFromData).toBe(false);
  });
});

describe('numbers sort otherwise as text', () => {
  const sorts = (cells: string[], odd: boolean[]): boolean => {
    const row = { line: 2, from: 2, cells, odd, spelling: [], malformed: false };
    const one = example([], [], []);
    return cellClues(
      { ...one, files: [{ delivery: 'd', source: 's', name: 's.csv', header: [], rows: [row] }] },
      null,
    ).sortsOtherwise;
  };
  test('where one of them matters', () => {
    expect(sorts(['60', '180'], [true, false])).toBe(true);
    expect(sorts(['60', '180'], [false, false])).toBe(false);
  });
  test('not where both have as many digits', () => {
    expect(sorts(['1027', '1028'], [true, true])).toBe(false);
  });
});
