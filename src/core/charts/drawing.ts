// From a chart's words in `dashboard.yaml` and rows to what is to be drawn, or why nothing can be. Pure; knows no chart library.
// NULL is a gap, never a zero; text where numbers are due is said, never turned into numbers.
import type { ChartSpec } from '../pipeline/dashboard.ts';
import type { Rows } from '../rows.ts';
import { nearest } from '../sql/did-you-mean.ts';
import { quoteValue, showValue } from '../values.ts';
import type { Bin } from '../csv/histogram.ts';
import { axisOf, leavesOutZero, type Axis } from './axis.ts';
import { readNumbers, type Numbers } from './numbers.ts';
import { binned, MOST_POINTS, pointed, splitBySeries } from './pictures.ts';

export interface Series {
  readonly name: string;
  readonly values: readonly (number | null)[];
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** What is seen. A table shows the rows themselves. */
export type Picture =
  | {
      readonly kind: 'categories';
      readonly labels: readonly string[];
      readonly series: readonly Series[];
      readonly axis: Axis;
    }
  | { readonly kind: 'points'; readonly points: readonly Point[]; readonly across: Axis; readonly axis: Axis }
  | { readonly kind: 'bins'; readonly bins: readonly Bin[]; readonly axis: Axis }
  | { readonly kind: 'figure'; readonly value: number | bigint | null }
  | { readonly kind: 'table'; readonly columns: readonly number[] };

/** What must be said beside the picture. */
export type ChartNote =
  | { readonly kind: 'cut'; readonly shown: number; readonly all: number }
  | { readonly kind: 'kept'; readonly rows: number }
  | { readonly kind: 'gaps'; readonly rows: number }
  | { readonly kind: 'text'; readonly column: string; readonly rows: number; readonly example: string }
  | { readonly kind: 'added'; readonly rows: number }
  | { readonly kind: 'others'; readonly series: number; readonly together: boolean }
  | { readonly kind: 'off-zero'; readonly column: string }
  | { readonly kind: 'first-row'; readonly rows: number };

/** Why there is no picture. */
export type ChartProblem =
  | { readonly kind: 'no-data'; readonly data: string; readonly meant: string | null }
  | {
      readonly kind: 'no-column';
      readonly column: string;
      readonly columns: readonly string[];
      readonly meant: string | null;
    }
  | { readonly kind: 'all-text'; readonly column: string; readonly example: string }
  | { readonly kind: 'no-rows' }
  | { readonly kind: 'all-null'; readonly column: string };

export type Drawing =
  | {
      readonly kind: 'drawn';
      readonly picture: Picture;
      readonly notes: readonly ChartNote[];
      readonly rows: Rows;
    }
  | { readonly kind: 'undrawn'; readonly why: ChartProblem; readonly rows?: Rows };

/** The rows of a result or a table, by name; `names` are all there are, for a did-you-mean. */
export interface ChartData {
  readonly names: readonly string[];
  rowsOf(name: string): Rows | undefined;
}

export function drawingOf(spec: ChartSpec, data: ChartData): Drawing {
  const rows = data.rowsOf(spec.data);
  if (rows === undefined) {
    const why = { kind: 'no-data', data: spec.data, meant: nearest(spec.data, data.names) } as const;
    return { kind: 'undrawn', why };
  }
  const wanted = [spec.x, spec.y, spec.series, ...(spec.columns ?? [])];
  const missing = wanted.find((name) => name !== undefined && columnAt(rows, name) < 0);
  const undrawn = (why: ChartProblem): Drawing => ({ kind: 'undrawn', why, rows });
  if (missing !== undefined) {
    const { columns } = rows;
    return undrawn({ kind: 'no-column', column: missing, columns, meant: nearest(missing, columns) });
  }
  if (spec.type === 'table') return tableOf(spec, rows);
  if (rows.count === 0) return undrawn({ kind: 'no-rows' });
  for (const name of numericColumns(spec)) {
    const why = spec.type === 'number' ? unusableFirst(rows, name) : unusable(rows, name);
    if (why !== null) return undrawn(why);
  }
  const { picture, notes } = draw(spec, rows);
  return { kind: 'drawn', picture, notes: rows.truncated ? [...notes, kept(rows)] : notes, rows };
}

/** By name as SQLite compares names; the exact one first, where two differ in case. */
export function columnAt(rows: Rows, name: string): number {
  const exact = rows.columns.indexOf(name);
  return exact >= 0 ? exact : rows.columns.findIndex((one) => one.toLowerCase() === name.toLowerCase());
}

/** Columns that must hold numbers. */
function numericColumns({ type, x = '', y = '' }: ChartSpec): readonly string[] {
  if (type === 'histogram') return [x];
  return type === 'scatter' ? [x, y] : [y];
}

function draw(
  spec: ChartSpec,
  rows: Rows,
): { readonly picture: Picture; readonly notes: readonly ChartNote[] } {
  const { type, x = '', y = '' } = spec;
  const across = columnAt(rows, x);
  switch (type) {
    case 'number': {
      const value = rows.cell(0, columnAt(rows, y));
      const number = typeof value === 'bigint' || typeof value === 'number' ? value : null;
      const notes: ChartNote[] = rows.count > 1 ? [{ kind: 'first-row', rows: rows.count }] : [];
      return { picture: { kind: 'figure', value: number }, notes };
    }
    case 'histogram': {
      const numbers = readNumbers(rows, across);
      return { picture: binned(spec, numbers), notes: notesOf(x, numbers) };
    }
    case 'scatter': {
      const [horizontal, vertical] = [readNumbers(rows, across), readNumbers(rows, columnAt(rows, y))];
      const { picture, notes } = pointed(horizontal, vertical, spec.zero === true);
      const said = [...notes, ...textNotes(x, horizontal), ...textNotes(y, vertical)];
      return { picture, notes: [...said, ...offZero(picture, spec)] };
    }
    default: {
      const numbers = readNumbers(rows, columnAt(rows, y));
      const label = (row: number): string => showValue(rows.cell(row, across));
      const { labels, series, notes } =
        spec.series === undefined
          ? single(y, numbers, label)
          : splitBySeries(rows, columnAt(rows, spec.series), numbers, label, type === 'stacked');
      const zero = type !== 'line' || spec.zero === true;
      const axis = axisOf(type === 'stacked' ? heights(series) : series.flatMap(known), zero);
      const picture = { kind: 'categories', labels, series, axis } as const;
      return { picture, notes: [...notes, ...notesOf(y, numbers), ...offZero(picture, spec)] };
    }
  }
}

function single(
  name: string,
  numbers: Numbers,
  label: (row: number) => string,
): { labels: string[]; series: Series[]; notes: ChartNote[] } {
  const all = numbers.values.length;
  const shown = Math.min(all, MOST_POINTS);
  return {
    labels: Array.from({ length: shown }, (_, row) => label(row)),
    series: [{ name, values: numbers.values.slice(0, shown) }],
    notes: shown < all ? [{ kind: 'cut', shown, all }] : [],
  };
}

/** Tops and bottoms of the stacks: what is below zero is stacked downwards. */
function heights(series: readonly Series[]): number[] {
  const tops: number[] = [];
  for (const { values } of series) {
    values.forEach((value, at) => {
      const slot = 2 * at + ((value ?? 0) < 0 ? 1 : 0);
      tops[slot] = (tops[slot] ?? 0) + (value ?? 0);
    });
  }
  return tops.filter((top) => top !== undefined);
}

function known({ values }: Series): number[] {
  return values.filter((value) => value !== null);
}

function tableOf(spec: ChartSpec, rows: Rows): Drawing {
  const chosen = spec.columns?.map((name) => columnAt(rows, name));
  const columns = chosen ?? rows.columns.map((_, at) => at);
  const notes = rows.truncated ? [kept(rows)] : [];
  return { kind: 'drawn', picture: { kind: 'table', columns }, notes, rows };
}

function kept(rows: Rows): ChartNote {
  return { kind: 'kept', rows: rows.count };
}

/** A single number is read off the first row; NULL is shown as what it is. */
function unusableFirst(rows: Rows, column: string): ChartProblem | null {
  const value = rows.cell(0, columnAt(rows, column));
  if (value === null || typeof value === 'bigint' || typeof value === 'number') return null;
  return { kind: 'all-text', column, example: quoteValue(value).slice(0, 40) };
}

/** Why a column has no number at all. */
function unusable(rows: Rows, name: string): ChartProblem | null {
  const { values, text } = readNumbers(rows, columnAt(rows, name));
  if (values.some((value) => value !== null)) return null;
  return text === null
    ? { kind: 'all-null', column: name }
    : { kind: 'all-text', column: name, example: text.example };
}

function notesOf(column: string, numbers: Numbers): readonly ChartNote[] {
  const gaps: ChartNote[] = numbers.gaps > 0 ? [{ kind: 'gaps', rows: numbers.gaps }] : [];
  return [...gaps, ...textNotes(column, numbers)];
}

function textNotes(column: string, { text }: Numbers): readonly ChartNote[] {
  return text === null ? [] : [{ kind: 'text', column, rows: text.rows, example: text.example }];
}

function offZero(picture: { readonly axis: Axis }, { y = '' }: ChartSpec): readonly ChartNote[] {
  return leavesOutZero(picture.axis) ? [{ kind: 'off-zero', column: y }] : [];
}
