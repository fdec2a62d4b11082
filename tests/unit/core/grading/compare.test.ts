import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compare } from '../../../../src/core/grading/compare.ts';
import type { Contract } from '../../../../src/core/lab.ts';
import type { ResultSet } from '../../../../src/core/values.ts';
import { anyContract, anySet, PLAIN, set } from './sets.ts';

const differ = (expected: ResultSet, got: ResultSet, contract: Partial<Contract> = {}, limit = 1000) =>
  compare('out', expected, got, { ...PLAIN, ...contract }, limit);

describe('compare, always', () => {
  test('a set is equal to itself under any contract', () => {
    fc.assert(
      fc.property(anySet, anyContract, (one, contract) => {
        expect(compare('out', one, one, contract, 1000)).toBeNull();
      }),
    );
  });

  test('any order of rows passes when no order is asked', () => {
    const shuffled = anySet.chain((one) =>
      fc.tuple(
        fc.constant(one),
        fc.shuffledSubarray([...one.rows], { minLength: one.rows.length, maxLength: one.rows.length }),
      ),
    );
    fc.assert(
      fc.property(shuffled, anyContract, ([one, rows], contract) => {
        expect(compare('out', one, { ...one, rows }, { ...contract, order: 'none' }, 1000)).toBeNull();
      }),
    );
  });

  test('any order of columns passes unless it is asked for', () => {
    fc.assert(
      fc.property(anySet, (one) => {
        const turned = {
          ...one,
          columns: [...one.columns].reverse(),
          rows: one.rows.map((row) => [...row].reverse()),
        };
        expect(differ(one, turned)).toBeNull();
        expect(differ(one, turned, { orderColumns: true })?.kind).toBe('column-order');
      }),
    );
  });

  test('one changed cell is found', () => {
    const changed = anySet
      .filter((one) => one.rows.length > 0)
      .chain((one) => fc.tuple(fc.constant(one), fc.nat({ max: one.rows.length - 1 }), fc.nat({ max: 2 })));
    fc.assert(
      fc.property(changed, anyContract, ([one, y, x], contract) => {
        const rows = one.rows.map((row, i) =>
          row.map((cell, k) => (i === y && k === x ? 'changed it' : cell)),
        );
        expect(compare('out', one, { ...one, rows }, contract, 1000)).not.toBeNull();
      }),
    );
  });

  test('one row more or less is found', () => {
    fc.assert(
      fc.property(
        anySet.filter((one) => one.rows.length > 0),
        anyContract,
        (one, contract) => {
          const more = { ...one, rows: [...one.rows, ...one.rows.slice(0, 1)] };
          expect(compare('out', one, more, contract, 1000)).not.toBeNull();
          expect(compare('out', more, one, contract, 1000)).not.toBeNull();
        },
      ),
    );
  });
});

describe('columns', () => {
  test('a missing one comes before everything else', () => {
    expect(differ(set('a b', [1n, 2n]), set('a c', [9n, 9n]))).toEqual({
      kind: 'missing-column',
      output: 'out',
      column: 'b',
      got: ['a', 'c'],
    });
  });

  test('empty results still have columns', () => {
    expect(differ(set('a b'), set('a'))?.kind).toBe('missing-column');
    expect(differ(set('a'), set('a'))).toBeNull();
  });

  test('names are compared without case and outer blanks', () => {
    expect(differ(set('Day', ['x']), { ...set('day', ['x']), columns: [' DAY '] })).toBeNull();
  });

  test('extra ones only where the contract allows them', () => {
    const got = set('a note', [1n, 'x']);
    expect(differ(set('a', [1n]), got)).toEqual({ kind: 'extra-column', output: 'out', column: 'note' });
    expect(differ(set('a', [1n]), got, { extraColumns: true })).toBeNull();
  });

  test('two of the same name are never compared', () => {
    expect(differ(set('a', [1n]), set('a A', [1n, 2n]), { extraColumns: true })).toEqual({
      kind: 'duplicate-column',
      output: 'out',
      column: 'A',
    });
  });
});

describe('rows', () => {
  const days = set('day n', ['mon', 1n], ['tue', 2n], ['wed', 3n]);

  test('a missing row is named by its key', () => {
    expect(differ(days, set('day n', ['mon', 1n], ['wed', 3n]), { key: ['day'] })).toEqual({
      kind: 'missing-row',
      output: 'out',
      row: [{ column: 'day', value: "'tue'" }],
      missing: 1,
      extra: 0,
    });
  });

  test('missing comes before extra, and both are counted', () => {
    expect(differ(days, set('day n', ['mon', 1n], ['sun', 2n], ['sat', 3n]), { key: ['day'] })).toMatchObject(
      {
        kind: 'missing-row',
        missing: 2,
        extra: 2,
      },
    );
  });

  test('an extra row', () => {
    expect(
      differ(days, set('day n', ...days.rows.map((row) => [...row]), ['sun', 0n]), { key: ['day'] }),
    ).toMatchObject({
      kind: 'extra-row',
      row: [{ column: 'day', value: "'sun'" }],
      extra: 1,
    });
  });

  test('a repeated row says how often it is there', () => {
    const got = set('day n', ['mon', 1n], ['mon', 1n], ['mon', 1n], ['tue', 2n], ['wed', 3n]);
    expect(differ(days, got)).toEqual({
      kind: 'repeated-row',
      output: 'out',
      row: [
        { column: 'day', value: "'mon'" },
        { column: 'n', value: '1' },
      ],
      times: 3,
      expected: 1,
    });
  });

  test('a lost duplicate is found', () => {
    expect(differ(set('a', ['x'], ['x']), set('a', ['x']))).toMatchObject({
      kind: 'missing-row',
      missing: 1,
    });
  });

  test('a cell: which row, which column, what came and what was expected, and in how many rows', () => {
    const got = set('day n', ['mon', 1n], ['tue', 5n], ['wed', 6n]);
    expect(differ(days, got, { key: ['day'] })).toEqual({
      kind: 'cell',
      output: 'out',
      row: [{ column: 'day', value: "'tue'" }],
      column: 'n',
      got: '5',
      expected: '2',
      rows: 2,
    });
  });

  test('a cell without a key: the row that agrees in most cells is its partner', () => {
    expect(differ(set('a b c', [1n, 2n, 3n]), set('a b c', [1n, 2n, 4n]))).toMatchObject({
      kind: 'cell',
      column: 'c',
      got: '4',
      expected: '3',
    });
  });

  test('the storage classes are told when they differ', () => {
    expect(differ(set('id n', ['x', 3n]), set('id n', ['x', '3']), { key: ['id'] })).toMatchObject({
      kind: 'cell',
      got: "'3'",
      expected: '3',
      classes: ['text', 'integer'],
    });
    expect(differ(set('id n', ['x', null]), set('id n', ['x', '']), { key: ['id'] })).toMatchObject({
      got: "''",
      expected: 'NULL',
    });
    expect(
      differ(set('id n', ['x', 3n]), set('id n', ['x', 3]), { key: ['id'], strict: ['n'] }),
    ).toMatchObject({ got: '3.0', expected: '3' });
    expect(differ(set('id n', ['x', 3n]), set('id n', ['x', 3]), { key: ['id'] })).toBeNull();
  });

  test('within the tolerance, row by row', () => {
    const expected = set('id n', ['x', 1], ['y', 1.004]);
    expect(differ(expected, set('id n', ['y', 1], ['x', 1.004]), { tolerance: 0.005 })).toBeNull();
    expect(
      differ(expected, set('id n', ['y', 1], ['x', 1.006]), { tolerance: 0.005, key: ['id'] }),
    ).toMatchObject({ kind: 'cell', column: 'n' });
  });

  test('cells do not flow into one another', () => {
    expect(differ(set('a b', ["x\u0001'y", 'z']), set('a b', ['x', "y\u0001'z"]))).not.toBeNull();
  });

  test('too many rows, or a result cut by the cap, are not compared', () => {
    expect(differ(days, days, {}, 2)).toEqual({ kind: 'too-many-rows', output: 'out', limit: 2 });
    expect(differ(days, { ...days, truncated: true })).toEqual({
      kind: 'too-many-rows',
      output: 'out',
      limit: 1000,
    });
  });
});

describe('order', () => {
  const sorted = set('day n', ['mon', 1n], ['mon', 2n], ['tue', 1n]);

  test('by columns: ties are free', () => {
    expect(
      differ(sorted, set('day n', ['mon', 2n], ['mon', 1n], ['tue', 1n]), { order: ['day'] }),
    ).toBeNull();
  });

  test('by columns: the first row out of its place is named', () => {
    expect(differ(sorted, set('day n', ['mon', 1n], ['tue', 1n], ['mon', 2n]), { order: ['day'] })).toEqual({
      kind: 'row-order',
      output: 'out',
      by: ['day'],
      position: 2,
      row: [{ column: 'day', value: "'tue'" }],
    });
  });

  test('total: ties are not free', () => {
    expect(
      differ(sorted, set('day n', ['mon', 2n], ['mon', 1n], ['tue', 1n]), { order: 'total' }),
    ).toMatchObject({ kind: 'row-order', position: 1 });
  });

  test('wrong values are told before a wrong order', () => {
    expect(
      differ(sorted, set('day n', ['tue', 1n], ['mon', 1n], ['mon', 9n]), { order: ['day'] })?.kind,
    ).toBe('cell');
  });

  test('numbers within the tolerance are in the same place', () => {
    const expected = set('day n', ['mon', 1], ['tue', 0.3], ['wed', 0.1]);
    const got = set('day n', ['mon', 1.0000000001], ['tue', 0.1 + 0.2], ['wed', 0.1]);
    expect(differ(expected, got, { order: ['n'] })).toBeNull();
    expect(differ(expected, got, { order: 'total' })).toBeNull();
    expect(
      differ(expected, set('day n', ['mon', 1], ['wed', 0.1], ['tue', 0.3]), { order: ['n'] })?.kind,
    ).toBe('row-order');
  });
});
