// The profile in steps is the profile in one go.
import { expect, test } from 'vitest';
import { profileRows } from '../../../../src/core/csv/profile-rows.ts';
import { profileColumns } from '../../../../src/core/csv/profile.ts';
import { rowsOf } from '../../../../src/core/rows.ts';
import type { SqlValue } from '../../../../src/core/values.ts';

const columns = ['id', 'name', 'price'];
const rows = Array.from({ length: 1700 }, (_, at): SqlValue[] => [
  BigInt(at),
  at % 7 === 0 ? null : `name ${at % 40}`,
  at % 11 === 0 ? '' : at / 4,
]);

test('step by step, with its share on the way', () => {
  const work = profileRows(rowsOf({ columns, rows, truncated: false }));
  const shares: number[] = [];
  let next = work.next();
  for (; next.done !== true; next = work.next()) shares.push(next.value);
  expect(next.value).toEqual(profileColumns(columns, rows));
  expect(shares.length).toBeGreaterThan(9);
  expect(shares).toEqual(shares.toSorted((a, b) => a - b));
  expect(shares.at(-1)).toBe(1);
});

test('beyond the values that are kept it says so', () => {
  const work = profileRows(rowsOf({ columns, rows, truncated: false }), 100);
  let next = work.next();
  while (next.done !== true) next = work.next();
  expect(next.value[0]).toMatchObject({ name: 'id', rows: 1700, distinct: 100 });
  expect(next.value[1]).toMatchObject({ name: 'name', distinct: 40 });
});
