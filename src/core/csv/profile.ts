// What a column of a file or table holds, so that what is odd in it can be seen: types, blanks, range, top values,
// a histogram, and doubts. Pure; the counting is the tally's.
import type { SqlValue } from '../values.ts';
import { doubtsOf, type Doubt } from './doubts.ts';
import { histogram, type Histogram } from './histogram.ts';
import { ColumnTally, textOf, type CountedValue } from './tally.ts';

export type InferredType =
  'integer' | 'decimal' | 'date' | 'time' | 'true/false' | 'text' | 'blob' | 'nothing';

export interface TopValue {
  readonly value: SqlValue;
  readonly rows: number;
}

export interface ColumnProfile {
  readonly name: string;
  readonly type: InferredType;
  readonly rows: number;
  readonly nulls: number;
  /** Text of no or only white characters. */
  readonly blanks: number;
  readonly distinct: number;
  /** There are more different values than were kept: `distinct` is a lower bound, and the rest is about those kept. */
  readonly atLeast?: true;
  /** By value for numbers, else by text; undefined where there is none. */
  readonly min?: string;
  readonly max?: string;
  /** Characters of the shortest and longest text. */
  readonly lengths: readonly [shortest: number, longest: number];
  readonly top: readonly TopValue[];
  readonly histogram: Histogram | null;
  readonly doubts: readonly Doubt[];
}

const TOP = 5;

export function profileColumns(
  columns: readonly string[],
  rows: readonly (readonly SqlValue[])[],
): ColumnProfile[] {
  return columns.map((name, at) =>
    profileColumn(
      name,
      rows.map((row) => row[at] ?? null),
    ),
  );
}

export function profileColumn(name: string, values: readonly SqlValue[]): ColumnProfile {
  const tally = new ColumnTally(Infinity);
  for (const value of values) tally.add(value);
  return profileTally(name, tally);
}

export function profileTally(name: string, tally: ColumnTally): ColumnProfile {
  const counts = tally.counts();
  const filled = counts.filter(({ value }) => !isEmpty(value));
  const type = typeOf(filled.map(({ value }) => value));
  const numbers =
    type === 'integer' || type === 'decimal'
      ? filled.flatMap(({ value, rows }) => repeat(numberOf(value), rows))
      : [];
  const [min, max] = range(
    filled.map(({ value }) => value),
    numbers,
  );
  return {
    name,
    type,
    rows: tally.rows,
    nulls: tally.nulls,
    blanks: tally.blanks,
    distinct: filled.length,
    ...(tally.overflowed ? { atLeast: true } : {}),
    ...(min === undefined || max === undefined ? {} : { min, max }),
    lengths: tally.lengths,
    top: topOf(counts, tally.nulls),
    histogram: histogram(numbers),
    doubts: doubtsOf(filled),
  };
}

function topOf(counts: readonly CountedValue[], nulls: number): TopValue[] {
  return [...counts, ...(nulls > 0 ? [{ value: null, rows: nulls }] : [])]
    .sort((a, b) => b.rows - a.rows || compareText(textOf(a.value), textOf(b.value)))
    .slice(0, TOP);
}

const SHAPES: readonly (readonly [InferredType, RegExp])[] = [
  ['integer', /^[+-]?\d+$/],
  ['decimal', /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/],
  ['date', /^\d{4}-\d{2}-\d{2}$/],
  ['time', /^(?:\d{4}-\d{2}-\d{2}[ T])?\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?$/],
  ['true/false', /^(?:true|false|yes|no)$/i],
];

/** Nine of ten different values must have the shape: the others are what the doubts are about. */
const MOST = 0.9;

function typeOf(values: readonly SqlValue[]): InferredType {
  if (values.length === 0) return 'nothing';
  if (values.every((value) => value instanceof Uint8Array)) return 'blob';
  const texts = values.map((value) => textOf(value).trim());
  const share = (shape: RegExp): number => texts.filter((text) => shape.test(text)).length / texts.length;
  for (const [type, shape] of SHAPES) {
    // Leading zeros are part of a name: 007 is no 7.
    if ((type === 'integer' || type === 'decimal') && texts.some((text) => /^0\d+$/.test(text))) continue;
    if (share(shape) >= MOST) return type;
  }
  return 'text';
}

function range(
  values: readonly SqlValue[],
  numbers: readonly number[],
): [min: string | undefined, max: string | undefined] {
  if (numbers.length > 0) {
    const [min, max] = extremes(numbers);
    return [String(min), String(max)];
  }
  const texts = values.map(textOf).sort(compareText);
  return [texts[0], texts.at(-1)];
}

function extremes(numbers: readonly number[]): [number, number] {
  return numbers.reduce(
    ([low, high], one) => [Math.min(low, one), Math.max(high, one)],
    [Infinity, -Infinity],
  );
}

function repeat(value: number | null, times: number): number[] {
  return value === null ? [] : Array.from({ length: times }, () => value);
}

function numberOf(value: SqlValue): number | null {
  if (value === null || value instanceof Uint8Array) return null;
  const number =
    typeof value === 'string' ? (/\d/.test(value) ? Number(value.trim()) : Number.NaN) : Number(value);
  return Number.isFinite(number) ? number : null;
}

function isEmpty(value: SqlValue): boolean {
  return value === null || (typeof value === 'string' && value.trim() === '');
}

/** By code unit, the same everywhere. */
function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
