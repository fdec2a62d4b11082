// A chart made to fit: the fields its type needs, with columns that the chosen result has. What fits already stays. Pure.
import type { ChartType } from '../lab.ts';
import { CHART_FIELDS, fieldsOf, type ChartSpec } from '../pipeline/dashboard.ts';

/** A result or table that a form offers. */
export interface Choice {
  readonly name: string;
  readonly kind: 'result' | 'table' | 'staged';
  readonly columns: readonly ChoiceColumn[];
}

export interface ChoiceColumn {
  readonly name: string;
  readonly numeric: boolean;
}

/** Without a choice (nothing has run) the columns stay as they are. */
export function fitChart(spec: ChartSpec, type: ChartType, choice: Choice | undefined): ChartSpec {
  const has = (field: string): boolean => fieldsOf(type).some((name) => name === field);
  const known = (name: string | undefined): name is string =>
    name !== undefined && (choice === undefined || columnOf(choice, name) !== undefined);
  const taken: string[] = [];
  const column = (field: 'x' | 'y' | 'series', numeric: boolean): string | undefined => {
    if (!has(field)) return undefined;
    const kept = spec[field];
    const needed = CHART_FIELDS[type].needs.includes(field);
    const found = known(kept) ? kept : needed ? suggest(choice, numeric, taken) : undefined;
    if (found !== undefined) taken.push(found);
    return found;
  };
  const y = column('y', true);
  const x = column('x', type === 'scatter' || type === 'histogram');
  const columns = has('columns') ? spec.columns?.filter(known) : undefined;
  const formats = has('format') ? spec.formats?.filter((format) => known(format.column)) : undefined;
  return compact({
    title: spec.title,
    type,
    data: choice?.name ?? spec.data,
    x,
    y,
    series: column('series', false),
    bins: has('bins') ? spec.bins : undefined,
    columns: columns?.length === 0 ? undefined : columns,
    label: has('label') ? spec.label : undefined,
    xTitle: has('x-title') ? spec.xTitle : undefined,
    yTitle: has('y-title') ? spec.yTitle : undefined,
    zero: has('zero') ? spec.zero : undefined,
    formats: formats?.length === 0 ? undefined : formats,
  });
}

/** A column nobody has taken, of the wished sort if there is one. */
function suggest(choice: Choice | undefined, numeric: boolean, taken: readonly string[]): string {
  const columns = choice?.columns ?? [];
  const free = columns.filter(({ name }) => !taken.includes(name));
  // Where a row came from is seldom what is drawn.
  const plain = free.filter(({ name }) => !name.startsWith('_'));
  const fitting = plain.find((column) => column.numeric === numeric);
  return (fitting ?? plain[0] ?? free[0] ?? columns[0])?.name ?? (numeric ? 'y' : 'x');
}

function columnOf(choice: Choice, name: string): ChoiceColumn | undefined {
  return choice.columns.find((column) => column.name.toLowerCase() === name.toLowerCase());
}

/** Optional fields are absent, never undefined. */
function compact(spec: { [K in keyof ChartSpec]: ChartSpec[K] | undefined }): ChartSpec {
  return Object.fromEntries(
    Object.entries(spec).filter(([, value]) => value !== undefined),
  ) as unknown as ChartSpec;
}
