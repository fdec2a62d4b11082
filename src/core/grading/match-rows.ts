// Which rows of two bags have no partner in the other. Duplicates count; numbers may differ within the tolerance.
import type { Contract } from '../lab.ts';
import { storageClass, type SqlValue } from '../values.ts';
import { cellsEqual, exactKey } from './cells.ts';

export type Row = readonly SqlValue[];

export interface Unmatched {
  /** Expected rows that are not there, in expected order. */
  readonly missing: readonly Row[];
  /** Rows that are there and were not expected, in their order. */
  readonly extra: readonly Row[];
}

export function matchRows(
  columns: readonly string[],
  expected: readonly Row[],
  got: readonly Row[],
  contract: Contract,
): Unmatched {
  const strict = columns.map((column) => contract.strict.includes(column));
  const exact = (row: Row): string =>
    rowKey(row.map((cell, i) => (strict[i] ? storageClass(cell) : '') + exactKey(cell)));
  const first = subtract(expected, got, exact);
  if (first.missing.length === 0 || first.extra.length === 0) return first;
  return pairWithin(first, strict, contract.tolerance);
}

/** Takes away what is equal to the last bit: nearly everything, in linear time. */
function subtract(expected: readonly Row[], got: readonly Row[], exact: (row: Row) => string): Unmatched {
  const stock = new Map<string, number>();
  for (const row of got) {
    const key = exact(row);
    stock.set(key, (stock.get(key) ?? 0) + 1);
  }
  const taken = new Map<string, number>();
  const missing = expected.filter((row) => {
    const key = exact(row);
    const left = stock.get(key) ?? 0;
    if (left === 0) return true;
    stock.set(key, left - 1);
    taken.set(key, (taken.get(key) ?? 0) + 1);
    return false;
  });
  const extra = got.filter((row) => {
    const key = exact(row);
    const left = taken.get(key) ?? 0;
    if (left === 0) return true;
    taken.set(key, left - 1);
    return false;
  });
  return { missing, extra };
}

/** Pairs the rest within the tolerance; rows are looked for among those whose other cells agree. */
function pairWithin(rest: Unmatched, strict: readonly boolean[], tolerance: number): Unmatched {
  const rough = (row: Row): string => rowKey(row.map((cell) => (isNumber(cell) ? '#' : exactKey(cell))));
  const groups = new Map<string, Row[]>();
  for (const row of rest.extra) {
    const group = groups.get(rough(row));
    if (group === undefined) groups.set(rough(row), [row]);
    else group.push(row);
  }
  const used = new Set<Row>();
  const missing = rest.missing.filter((row) => {
    const partner = groups
      .get(rough(row))
      ?.find(
        (other) =>
          !used.has(other) &&
          row.every((cell, i) => cellsEqual(cell, other[i] ?? null, tolerance, strict[i] ?? false)),
      );
    if (partner === undefined) return true;
    used.add(partner);
    return false;
  });
  return { missing, extra: rest.extra.filter((row) => !used.has(row)) };
}

/** No text can hold a separator of its own here: `a,b` + `c` is not `a` + `b,c`. */
function rowKey(cells: readonly string[]): string {
  return JSON.stringify(cells);
}

function isNumber(cell: SqlValue): boolean {
  return typeof cell === 'number' || typeof cell === 'bigint';
}
