// Sorts rows by one column, stable, as SQLite would. In slices: it pauses often, so that whoever drives it can let the page breathe.
import type { Rows } from '../rows.ts';
import type { SqlValue } from '../values.ts';
import { classRank, compareBytes, compareNumbers, compareText } from './compare.ts';

export type Direction = 'ascending' | 'descending';

/** Between two pauses: some tenths of a millisecond of work. */
const SLICE = 2000;

const SURROGATE = /[\ud800-\udfff]/;

/** Yields how much is done (0 to 1); returns row numbers in their new order. */
export function* sortRows(rows: Rows, column: number, direction: Direction): Generator<number, Uint32Array> {
  const keys = yield* readKeys(rows, column);
  const sign = direction === 'ascending' ? 1 : -1;
  return yield* mergeSort(rows.count, (one, other) => sign * keys(one, other));
}

/** What a column's cells compare by, taken out once; the shares it yields are the first third. */
function* readKeys(rows: Rows, column: number): Generator<number, (one: number, other: number) => number> {
  const ranks = new Uint8Array(rows.count);
  const numbers = new Float64Array(rows.count);
  const values: SqlValue[] = [];
  let exact = true;
  let plain = true;
  for (let row = 0; row < rows.count; row++) {
    const value = rows.cell(row, column);
    ranks[row] = classRank(value);
    values.push(value);
    if (typeof value === 'number') numbers[row] = value;
    else if (typeof value === 'bigint') {
      numbers[row] = Number(value);
      exact &&= Number.isSafeInteger(numbers[row]);
    } else if (typeof value === 'string') plain &&= !SURROGATE.test(value);
    if (row % SLICE === SLICE - 1) yield row / rows.count / 3;
  }
  const compareSame = (one: number, other: number): number => {
    const [a, b] = [values[one], values[other]];
    if (typeof a === 'string' && typeof b === 'string') return plain ? (a < b ? -1 : 1) : compareText(a, b);
    if (a instanceof Uint8Array && b instanceof Uint8Array) return compareBytes(a, b);
    return 0;
  };
  return (one, other) => {
    const rank = ranks[one]!;
    if (rank !== ranks[other]) return rank - ranks[other]!;
    if (rank === 0) return 0;
    if (rank > 1) return values[one] === values[other] ? 0 : compareSame(one, other);
    const [a, b] = [numbers[one]!, numbers[other]!];
    if (a !== b || exact) return a < b ? -1 : a > b ? 1 : 0;
    return compareNumbers(values[one] as bigint | number, values[other] as bigint | number);
  };
}

/** Bottom-up, so that it can pause anywhere. What is in order already is not moved. */
function* mergeSort(
  count: number,
  compare: (one: number, other: number) => number,
): Generator<number, Uint32Array> {
  let from = Uint32Array.from({ length: count }, (_, row) => row);
  let to = new Uint32Array(count);
  const rounds = Math.max(1, Math.ceil(Math.log2(count)));
  let left = SLICE;
  for (let width = 1, round = 0; width < count; width *= 2, round++) {
    for (let start = 0; start < count; start += width * 2) {
      const middle = Math.min(start + width, count);
      const end = Math.min(start + width * 2, count);
      if (middle >= end || compare(from[middle - 1]!, from[middle]!) <= 0) {
        to.set(from.subarray(start, end), start);
        left--;
      } else {
        for (let i = start, j = middle, at = start; at < end; at++) {
          const first = j >= end || (i < middle && compare(from[i]!, from[j]!) <= 0);
          to[at] = first ? from[i++]! : from[j++]!;
          if (--left <= 0) {
            left = SLICE;
            yield 1 / 3 + ((round + at / count) / rounds) * (2 / 3);
          }
        }
      }
    }
    [from, to] = [to, from];
  }
  return from;
}
