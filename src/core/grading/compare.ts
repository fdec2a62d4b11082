// The comparison contract, executed: one set of rows against another, by value with declared types.
// Reports the first useful difference: columns, then repeated, missing and extra rows, then a cell, then order.
import type { Contract } from '../lab.ts';
import { quoteValue, storageClass, type ResultSet, type SqlValue } from '../values.ts';
import { cellsEqual, exactKey } from './cells.ts';
import { matchRows, type Row } from './match-rows.ts';
import type { Difference, NamedCell } from './verdict.ts';

/** Null when `got` fulfils the contract; `limit` is the number of rows a compared output may have. */
export function compare(
  output: string,
  expected: ResultSet,
  got: ResultSet,
  contract: Contract,
  limit: number,
): Difference | null {
  if (got.truncated || got.rows.length > limit) return { kind: 'too-many-rows', output, limit };
  const columns = compareColumns(output, expected.columns, got.columns, contract);
  if (columns !== null) return columns;
  const projected = project(got, expected.columns);
  return (
    compareRows(output, expected.columns, expected.rows, projected, contract) ??
    compareOrder(output, expected.columns, expected.rows, projected, contract)
  );
}

function normal(name: string): string {
  return name.trim().toLowerCase();
}

function compareColumns(
  output: string,
  expected: readonly string[],
  got: readonly string[],
  contract: Contract,
): Difference | null {
  const names = got.map(normal);
  const missing = expected.find((column) => !names.includes(normal(column)));
  if (missing !== undefined) return { kind: 'missing-column', output, column: missing, got };
  const twice = got.find((column, index) => names.indexOf(normal(column)) !== index);
  if (twice !== undefined) return { kind: 'duplicate-column', output, column: twice };
  const wanted = expected.map(normal);
  const extra = got.find((column) => !wanted.includes(normal(column)));
  if (extra !== undefined && !contract.extraColumns) return { kind: 'extra-column', output, column: extra };
  if (contract.orderColumns && names.filter((name) => wanted.includes(name)).join() !== wanted.join()) {
    return { kind: 'column-order', output, got, expected };
  }
  return null;
}

function project(set: ResultSet, columns: readonly string[]): Row[] {
  const names = set.columns.map(normal);
  const places = columns.map((column) => names.indexOf(normal(column)));
  return set.rows.map((row) => places.map((place) => row[place] ?? null));
}

function compareRows(
  output: string,
  columns: readonly string[],
  expected: readonly Row[],
  got: readonly Row[],
  contract: Contract,
): Difference | null {
  const key = places(columns, contract.key);
  const { missing, extra } = matchRows(columns, expected, got, contract);
  if (missing.length === 0 && extra.length === 0) return null;
  const name = (row: Row): NamedCell[] => nameRow(columns, row, key);
  const same = (a: Row, b: Row): boolean =>
    key.length > 0 ? sameKey(a, b, key) : sameRow(columns, a, b, contract);

  const repeated = extra.find(
    (row) => expected.some((other) => same(other, row)) && !missing.some((other) => same(other, row)),
  );
  if (repeated !== undefined) {
    const times = got.filter((row) => same(row, repeated)).length;
    const wanted = expected.filter((row) => same(row, repeated)).length;
    return { kind: 'repeated-row', output, row: name(repeated), times, expected: wanted };
  }
  const paired = missing.map((row) => ({ row, partner: partnerOf(columns, row, extra, key, contract) }));
  const strangers = extra.filter((row) => !paired.some(({ partner }) => partner === row));
  const alone = paired.filter(({ partner }) => partner === undefined);
  const counts = { missing: alone.length, extra: strangers.length };
  if (alone[0] !== undefined) return { kind: 'missing-row', output, row: name(alone[0].row), ...counts };
  if (strangers[0] !== undefined) return { kind: 'extra-row', output, row: name(strangers[0]), ...counts };
  const first = paired[0];
  if (first?.partner === undefined) return null;
  return cellDifference(output, columns, first.row, first.partner, key, contract, paired.length);
}

/** The extra row that was meant to be `row`: same key, else the one that agrees in most cells (at least half). */
function partnerOf(
  columns: readonly string[],
  row: Row,
  extra: readonly Row[],
  key: readonly number[],
  contract: Contract,
): Row | undefined {
  if (key.length > 0) return extra.find((other) => sameKey(row, other, key));
  let best: Row | undefined;
  let most = 0;
  for (const other of extra.slice(0, 500)) {
    const agree = columns.filter((column, i) => equalAt(column, row, other, i, contract)).length;
    if (agree > most) [best, most] = [other, agree];
  }
  return most * 2 >= columns.length ? best : undefined;
}

function cellDifference(
  output: string,
  columns: readonly string[],
  expected: Row,
  got: Row,
  key: readonly number[],
  contract: Contract,
  rows: number,
): Difference {
  const at = Math.max(
    0,
    columns.findIndex((column, i) => !equalAt(column, expected, got, i, contract)),
  );
  const want = expected[at] ?? null;
  const have = got[at] ?? null;
  const named = key.length > 0 ? key : columns.map((_, i) => i).filter((i) => i !== at);
  const base = {
    kind: 'cell',
    output,
    row: nameRow(columns, expected, named),
    column: columns[at] ?? '',
    got: quoteValue(have),
    expected: quoteValue(want),
    rows,
  } as const;
  return storageClass(have) === storageClass(want)
    ? base
    : { ...base, classes: [storageClass(have), storageClass(want)] };
}

function compareOrder(
  output: string,
  columns: readonly string[],
  expected: readonly Row[],
  got: readonly Row[],
  contract: Contract,
): Difference | null {
  if (contract.order === 'none') return null;
  const by = contract.order === 'total' ? columns : contract.order;
  const at = places(columns, by);
  // By the contract, not to the last bit: a sum that is right within the tolerance is also in its place.
  const inPlace = (a: Row, b: Row): boolean => at.every((i) => equalAt(columns[i] ?? '', a, b, i, contract));
  const position = expected.findIndex((row, i) => !inPlace(row, got[i] ?? []));
  if (position < 0) return null;
  return {
    kind: 'row-order',
    output,
    by,
    position: position + 1,
    row: nameRow(columns, got[position] ?? [], at),
  };
}

function places(columns: readonly string[], names: readonly string[]): number[] {
  const known = columns.map(normal);
  return names.map((name) => known.indexOf(normal(name))).filter((place) => place >= 0);
}

function nameRow(columns: readonly string[], row: Row, at: readonly number[]): NamedCell[] {
  const shown = at.length > 0 ? at : columns.map((_, i) => i);
  return shown.slice(0, 8).map((i) => ({ column: columns[i] ?? '', value: quoteValue(row[i] ?? null) }));
}

function sameKey(a: Row, b: Row, key: readonly number[]): boolean {
  return key.every((i) => exactKey(a[i] ?? null) === exactKey(b[i] ?? null));
}

function sameRow(columns: readonly string[], a: Row, b: Row, contract: Contract): boolean {
  return columns.every((column, i) => equalAt(column, a, b, i, contract));
}

function equalAt(column: string, a: Row, b: Row, i: number, contract: Contract): boolean {
  const left: SqlValue = a[i] ?? null;
  const right: SqlValue = b[i] ?? null;
  return cellsEqual(left, right, contract.tolerance, contract.strict.includes(column));
}
