// Result sets for the tests of the comparison: by hand in a line, and arbitrary ones.
import fc from 'fast-check';
import type { Contract } from '../../../../src/core/lab.ts';
import type { ResultSet, SqlValue } from '../../../../src/core/values.ts';

export const PLAIN: Contract = {
  order: 'none',
  key: [],
  tolerance: 0,
  strict: [],
  orderColumns: false,
  extraColumns: false,
};

export function set(columns: string, ...rows: SqlValue[][]): ResultSet {
  return { columns: columns.split(' ').filter((name) => name !== ''), rows, truncated: false };
}

export const anyCell: fc.Arbitrary<SqlValue> = fc.oneof(
  fc.constantFrom<SqlValue>(null, '', 'NULL', 0n, 0, '0', 3n, 3, '3', 'é', 9007199254740993n),
  fc.integer().map(BigInt),
  fc.double({ noNaN: true }),
  fc.string({ unit: 'grapheme', maxLength: 4 }),
  fc.uint8Array({ maxLength: 3 }),
);

const COLUMNS = ['a', 'b', 'c'];

export const anySet: fc.Arbitrary<ResultSet> = fc
  .array(fc.tuple(anyCell, anyCell, anyCell), { maxLength: 12 })
  .map((rows) => ({ columns: COLUMNS, rows, truncated: false }));

export const anyContract: fc.Arbitrary<Contract> = fc.record({
  order: fc.oneof(fc.constantFrom('none' as const, 'total' as const), fc.subarray(COLUMNS, { minLength: 1 })),
  key: fc.subarray(COLUMNS),
  tolerance: fc.constantFrom(0, 0.005, 10),
  strict: fc.subarray(COLUMNS),
  orderColumns: fc.boolean(),
  extraColumns: fc.boolean(),
});
