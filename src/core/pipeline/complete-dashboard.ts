// What may be written at a place of `dashboard.yaml`: fields, chart types, names of results and tables, their columns.
// Works line by line on unfinished text; knows no editor and no YAML parser.
import type { Completion, Completions } from '../sql/complete.ts';
import { CHART_TYPES } from './dashboard.ts';

/** A result or table that a chart may draw. */
export interface Drawable {
  readonly name: string;
  readonly columns: readonly string[];
}

export interface DashboardWords {
  readonly fields: Readonly<Record<string, string>>;
}

const LINE = /^(\s*(?:-\s+)?)(?:([\w-]*)(\s*:\s*)?(.*))$/;

export function completeDashboard(
  text: string,
  offset: number,
  data: readonly Drawable[],
  words: DashboardWords,
): Completions {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const line = text.slice(start, offset);
  const match = LINE.exec(line);
  if (match === null || line.includes('#')) return { from: offset, to: offset, items: [] };
  const [, lead = '', key = '', colon, value = ''] = match;
  if (colon === undefined) {
    const names = lead === '' ? ['charts'] : missingFields(text, offset, words);
    const items = names.map((name) => item(`${name}: `, name, words.fields[name] ?? ''));
    return {
      from: offset - key.length - value.length,
      to: offset,
      items: lead === '' ? items.map((one) => ({ ...one, insert: 'charts:\n  - ' })) : items,
    };
  }
  return { from: offset - value.length, to: offset, items: valuesOf(key, chartAround(text, offset), data) };
}

function valuesOf(key: string, chart: string, data: readonly Drawable[]): Completion[] {
  if (key === 'type') return CHART_TYPES.map((type) => item(type, type, ''));
  if (key === 'data') return data.map(({ name, columns }) => item(name, name, columns.join(', ')));
  if (key !== 'x' && key !== 'y') return [];
  const drawn = /^\s*(?:-\s+)?data\s*:\s*(\S+)/m.exec(chart)?.[1];
  const meant = data.filter(({ name }) => name === drawn);
  return (meant.length > 0 ? meant : data).flatMap(({ name, columns }) =>
    columns.map((column) => item(column, column, name)),
  );
}

function missingFields(text: string, offset: number, words: DashboardWords): string[] {
  const chart = chartAround(text, offset);
  return Object.keys(words.fields).filter(
    (name) => name !== 'charts' && !new RegExp(`^\\s*(?:-\\s+)?${name}\\s*:`, 'm').test(chart),
  );
}

/** The lines of the chart a place is in: from its dash to the next one. */
function chartAround(text: string, offset: number): string {
  const lines = text.split('\n');
  const here = text.slice(0, offset).split('\n').length - 1;
  const begins = (line: string): boolean => /^\s*-\s/.test(line);
  const first = lines.findLastIndex((line, at) => at <= here && begins(line));
  const next = lines.findIndex((line, at) => at > here && begins(line));
  return lines.slice(Math.max(0, first), next < 0 ? undefined : next).join('\n');
}

function item(insert: string, label: string, detail: string): Completion {
  return { kind: 'value', label, insert, template: false, detail, about: '' };
}
