// Points, bins and series out of columns of numbers, with a bound on each: more than these nobody can tell apart. Pure.
import { histogram, type Bin } from '../csv/histogram.ts';
import type { ChartSpec } from '../pipeline/dashboard.ts';
import type { Rows } from '../rows.ts';
import { charts as words } from '../text/en/charts.ts';
import { showValue } from '../values.ts';
import { axisOf, type Axis } from './axis.ts';
import type { ChartNote, Point, Series } from './drawing.ts';
import type { Numbers } from './numbers.ts';
import { MOST_SERIES } from './palette.ts';

/** Bars or points of one series. */
export const MOST_POINTS = 1000;
const MOST_DOTS = 5000;
const WISHED_BINS = 12;

export function binned(
  { bins: wished = WISHED_BINS }: ChartSpec,
  { values }: Numbers,
): { readonly kind: 'bins'; readonly bins: readonly Bin[]; readonly axis: Axis } {
  const numbers = values.filter((value) => value !== null);
  const [first = 0] = numbers;
  // All numbers the same: one bin, as wide as nothing.
  const bins = histogram(numbers, wished)?.bins ?? [{ from: first, to: first, rows: numbers.length }];
  const counts = axisOf(
    bins.map(({ rows }) => rows),
    true,
  );
  // Rows are whole.
  const axis = counts.step < 1 ? { min: 0, max: Math.ceil(counts.max), step: 1 } : counts;
  return { kind: 'bins', bins, axis };
}

/** Rows with both numbers. */
export function pointed(
  x: Numbers,
  y: Numbers,
  zero: boolean,
): {
  readonly picture: {
    readonly kind: 'points';
    readonly points: readonly Point[];
    readonly across: Axis;
    readonly axis: Axis;
  };
  readonly notes: readonly ChartNote[];
} {
  const all = x.values.flatMap((across, row): Point[] => {
    const up = y.values[row] ?? null;
    return across === null || up === null ? [] : [{ x: across, y: up }];
  });
  const points = all.slice(0, MOST_DOTS);
  const across = axisOf(
    points.map((point) => point.x),
    false,
  );
  const axis = axisOf(
    points.map((point) => point.y),
    zero,
  );
  const notes: ChartNote[] = [];
  if (points.length < all.length) notes.push({ kind: 'cut', shown: points.length, all: all.length });
  const gaps = x.values.filter((_, row) => isGap(x, y, row)).length;
  const odd = (x.text?.rows ?? 0) + (y.text?.rows ?? 0);
  if (gaps > odd) notes.push({ kind: 'gaps', rows: gaps - odd });
  return { picture: { kind: 'points', points, across, axis }, notes };
}

function isGap(x: Numbers, y: Numbers, row: number): boolean {
  return (x.values[row] ?? null) === null || (y.values[row] ?? null) === null;
}

/**
 * One series per value of a column; what shares x and series is added up. Of too many series the small ones are put together
 * where values add up (`stack`), and left out where they do not.
 */
export function splitBySeries(
  rows: Rows,
  column: number,
  numbers: Numbers,
  label: (row: number) => string,
  stack: boolean,
): { labels: string[]; series: Series[]; notes: ChartNote[] } {
  const labels = new Map<string, number>();
  const groups = new Map<string, Group>();
  let doubled = 0;
  let cut = 0;
  for (let row = 0; row < rows.count; row++) {
    const x = label(row);
    if (!labels.has(x) && labels.size === MOST_POINTS) {
      cut++;
      continue;
    }
    const at = labels.get(x) ?? labels.size;
    labels.set(x, at);
    const name = showValue(rows.cell(row, column));
    const group = groups.get(name) ?? { name, values: [], total: 0 };
    groups.set(name, group);
    const value = numbers.values[row] ?? null;
    if (value === null) continue;
    const before = group.values[at];
    if (before !== undefined) doubled++;
    group.values[at] = (before ?? 0) + value;
    group.total += Math.abs(value);
  }
  const notes: ChartNote[] = [];
  if (cut > 0) notes.push({ kind: 'cut', shown: rows.count - cut, all: rows.count });
  if (doubled > 0) notes.push({ kind: 'added', rows: doubled });
  const { shown, others } = largest([...groups.values()], stack);
  if (others.length > 0) notes.push({ kind: 'others', series: others.length, together: stack });
  const drawn = stack && others.length > 0 ? [...shown, together(others)] : shown;
  const series = drawn.map(({ name, values }) => ({ name, values: full(values, labels.size) }));
  return { labels: [...labels.keys()], series, notes };
}

interface Group {
  readonly name: string;
  readonly values: (number | undefined)[];
  total: number;
}

/** As many series as can be told apart: the largest, in the order they came. */
function largest(
  all: readonly Group[],
  stack: boolean,
): { readonly shown: readonly Group[]; readonly others: readonly Group[] } {
  if (all.length <= MOST_SERIES) return { shown: all, others: [] };
  const most = stack ? MOST_SERIES - 1 : MOST_SERIES;
  const kept = new Set(all.toSorted((a, b) => b.total - a.total).slice(0, most));
  return { shown: all.filter((one) => kept.has(one)), others: all.filter((one) => !kept.has(one)) };
}

function together(others: readonly Group[]): Group {
  const values: (number | undefined)[] = [];
  for (const group of others) {
    group.values.forEach((value, at) => {
      if (value !== undefined) values[at] = (values[at] ?? 0) + value;
    });
  }
  return { name: words.othersName(others.length), values, total: 0 };
}

function full(values: readonly (number | undefined)[], length: number): (number | null)[] {
  return Array.from({ length }, (_, at) => values[at] ?? null);
}
