// A chart as YAML writes it: its fields in the order they are best read, and one value as a line of text.
import { Document, stringify } from 'yaml';
import { fieldsOf, type ChartField, type ChartSpec } from '../../core/pipeline/dashboard.ts';

export type FieldValue = string | number | boolean | readonly string[] | Readonly<Record<string, string>>;

/** The fields that this chart has. */
export function chartValues(spec: ChartSpec): ReadonlyMap<ChartField, FieldValue> {
  const all: Readonly<Record<ChartField, FieldValue | undefined>> = {
    title: spec.title,
    type: spec.type,
    data: spec.data,
    x: spec.x,
    y: spec.y,
    series: spec.series,
    bins: spec.bins,
    columns: spec.columns,
    label: spec.label,
    'x-title': spec.xTitle,
    'y-title': spec.yTitle,
    zero: spec.zero,
    format:
      spec.formats === undefined
        ? undefined
        : Object.fromEntries(spec.formats.map(({ column, pattern }) => [column, pattern])),
  };
  const values = new Map<ChartField, FieldValue>();
  for (const field of fieldsOf(spec.type)) {
    const value = all[field];
    if (value !== undefined) values.set(field, value);
  }
  return values;
}

/** On one line; text that would read as something else is quoted. */
export function lineOf(value: FieldValue): string {
  const style = { lineWidth: 0, blockQuote: false, singleQuote: true } as const;
  if (typeof value !== 'object') return stringify(value, style).trimEnd();
  const document = new Document(null);
  document.contents = document.createNode(value, { flow: true });
  return document.toString(style).trimEnd();
}

/** The chart as an item of a block list. */
export function blockOf(spec: ChartSpec, indent: string): string {
  return [...chartValues(spec)]
    .map(([field, value], at) => `${indent}${at === 0 ? '- ' : '  '}${field}: ${lineOf(value)}\n`)
    .join('');
}
