// Counting with bounded memory: the same as counting everything until the limit, and honest beyond it.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { profileColumn, profileTally } from '../../../../src/core/csv/profile.ts';
import { ColumnTally } from '../../../../src/core/csv/tally.ts';
import type { SqlValue } from '../../../../src/core/values.ts';

const value: fc.Arbitrary<SqlValue> = fc.oneof(
  fc.constant(null),
  fc.string({ maxLength: 2 }),
  fc.bigInt({ min: -3n, max: 3n }),
  fc.constantFrom(1.5, 2.5),
);

function tallied(values: readonly SqlValue[], kept?: number): ColumnTally {
  const tally = new ColumnTally(kept);
  for (const one of values) tally.add(one);
  return tally;
}

test('below the limit a tally is the whole profile', () => {
  fc.assert(
    fc.property(fc.array(value), (values) => {
      expect(profileTally('c', tallied(values))).toEqual(profileColumn('c', values));
    }),
  );
});

test('beyond it, totals go on and the rest is a lower bound', () => {
  const values = Array.from({ length: 1000 }, (_, i) => `v${i}`);
  const profile = profileTally('c', tallied([...values, '', null], 100));
  expect(profile).toMatchObject({
    rows: 1002,
    nulls: 1,
    blanks: 1,
    distinct: 100,
    atLeast: true,
    lengths: [0, 4],
  });
  expect(profileColumn('c', values).atLeast).toBeUndefined();
});

test('fifty thousand different formats take linear time', () => {
  const values = Array.from({ length: 50_000 }, (_, i) => (i % 2 ? `${i}.5` : `${i},5`));
  expect(profileColumn('c', values).doubts.map(({ kind }) => kind)).toContain('number-formats');
});
