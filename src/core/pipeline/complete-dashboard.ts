// What may be written at a place of `dashboard.yaml`: fields, chart types, names of results and tables, their columns.
// Works line by line on unfinished text; knows no editor and no YAML parser.
import { COMMON_PATTERNS } from '../charts/number-format.ts';
import type { Completion, Completions } from '../sql/complete.ts';
import { CHART_FIELDS, CHART_TYPES, COMMON_FIELDS, fieldsOf, type ChartField } from './dashboard.ts';

/** A result or table that a chart may draw. */
export interface Drawable {
  readonly name: string;
  readonly columns: readonly string[];
}

export interface DashboardWords {
  readonly fields: Readonly<Record<string, string>>;
  readonly types: Readonly<Record<string, string>>;
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
  const chart = chartAround(text, offset);
  const format = isInFormat(text, start, lead);
  if (colon === undefined) {
    const from = offset - key.length - value.length;
    if (format) return { from, to: offset, items: columnsOf(chart, data, ': ') };
    const names = lead === '' ? ['charts'] : missingFields(chart);
    const items = names.map((name) => item(insertOf(name), name, words.fields[name] ?? ''));
    return {
      from,
      to: offset,
      items: lead === '' ? items.map((one) => ({ ...one, insert: 'charts:\n  - ' })) : items,
    };
  }
  const items = format
    ? COMMON_PATTERNS.map((pattern) => item(`'${pattern}'`, pattern, ''))
    : valuesOf(key, chart, data, words);
  return { from: offset - value.length, to: offset, items };
}

function valuesOf(
  key: string,
  chart: string,
  data: readonly Drawable[],
  words: DashboardWords,
): readonly Completion[] {
  switch (key) {
    case 'type':
      return CHART_TYPES.map((type) => item(type, type, words.types[type] ?? ''));
    case 'data':
      return data.map(({ name, columns }) => item(name, name, columns.join(', ')));
    case 'x':
    case 'y':
    case 'series':
      return columnsOf(chart, data, '');
    case 'columns':
      return columnsOf(chart, data, '').map((one) => ({ ...one, insert: `[${one.label}]` }));
    case 'zero':
      return ['true', 'false'].map((one) => item(one, one, ''));
    default:
      return [];
  }
}

/** Columns of what the chart draws; of everything while that is not known. */
function columnsOf(chart: string, data: readonly Drawable[], after: string): Completion[] {
  const drawn = /^\s*(?:-\s+)?data\s*:\s*(\S+)/m.exec(chart)?.[1];
  const meant = data.filter(({ name }) => name === drawn);
  return (meant.length > 0 ? meant : data).flatMap(({ name, columns }) =>
    columns.map((column) => item(column + after, column, name)),
  );
}

/** Fields the chart may have and has not: those that must be there first. Without a type, those of any. */
function missingFields(chart: string): readonly string[] {
  const written = /^\s*(?:-\s+)?type\s*:\s*(\S+)/m.exec(chart)?.[1];
  const type = CHART_TYPES.find((one) => one === written);
  const all: readonly ChartField[] =
    type === undefined ? [...COMMON_FIELDS, ...CHART_FIELDS.bar.needs] : fieldsOf(type);
  return all.filter((name) => !new RegExp(`^\\s*(?:-\\s+)?${name}\\s*:`, 'm').test(chart));
}

function insertOf(name: string): string {
  return name === 'format' ? 'format:\n      ' : `${name}: `;
}

/** Below `format:` stand columns and how their numbers are written. */
function isInFormat(text: string, start: number, lead: string): boolean {
  const above = text.slice(0, start).split('\n').slice(0, -1);
  const depth = lead.length;
  if (depth === 0 || lead.includes('-')) return false;
  const parent = above.findLast((line) => line.trim() !== '' && indentOf(line) < depth);
  return parent !== undefined && /^\s*(?:-\s+)?format\s*:\s*$/.test(parent);
}

function indentOf(line: string): number {
  return /^\s*(?:-\s+)?/.exec(line)?.[0].length ?? 0;
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
