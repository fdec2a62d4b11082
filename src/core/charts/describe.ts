// A chart as a sentence, for whoever does not see it. Pure.
import type { ChartSpec } from '../pipeline/dashboard.ts';
import { charts as words } from '../text/en/charts.ts';
import type { Picture } from './drawing.ts';
import { formatNumber } from './number-format.ts';

export function describeChart(spec: ChartSpec, picture: Picture): string {
  const { title, type, x = '', y = '' } = spec;
  const number = (value: number): string => formatNumber(value, patternOf(spec, y));
  switch (picture.kind) {
    case 'categories': {
      if (spec.series !== undefined) {
        const names = picture.series.map(({ name }) => name);
        return words.describe.series(title, words.types[type], y, x, names);
      }
      const values = picture.series[0]?.values ?? [];
      const known = values.filter((value) => value !== null);
      const at = (value: number): string => picture.labels[values.indexOf(value)] ?? '';
      const [low, high] = [least(known), -least(known.map((value) => -value))];
      const range =
        known.length > 1 ? words.describe.range(number(low), at(low), number(high), at(high)) : '';
      return words.describe.categories(title, words.types[type], y, x, known.length, range);
    }
    case 'points':
      return words.describe.points(title, y, x, picture.points.length);
    case 'bins':
      return words.describe.bins(
        title,
        x,
        picture.bins.map(({ from, to, rows }) => `${binName(spec, from, to)}: ${String(rows)}`),
      );
    case 'figure':
    case 'table':
      return title;
  }
}

export function binName(spec: ChartSpec, from: number, to: number): string {
  const pattern = patternOf(spec, spec.x);
  return words.binOf(formatNumber(from, pattern), formatNumber(to, pattern));
}

/** How the numbers of a column are written, where the chart says so. */
export function patternOf({ formats = [] }: ChartSpec, column: string | undefined): string | undefined {
  return formats.find((format) => format.column.toLowerCase() === column?.toLowerCase())?.pattern;
}

/** Titles of both axes: as written, or the columns' names. */
export function axisTitles(spec: ChartSpec): { readonly x: string; readonly y: string } {
  const { x = '', y = '', xTitle, yTitle, type } = spec;
  return { x: xTitle ?? x, y: yTitle ?? (type === 'histogram' ? words.rows : y) };
}

function least(numbers: readonly number[]): number {
  return numbers.reduce((low, number) => Math.min(low, number), Infinity);
}
