// `dashboard.yaml` -> Dashboard, or the learner's failure with its place. Checks shapes by hand: zod stays at build time.
import { isMap, isScalar, isSeq, LineCounter, parseDocument, type YAMLMap, type YAMLSeq } from 'yaml';
import {
  CHART_FIELDS,
  CHART_TYPES,
  COMMON_FIELDS,
  fieldsOf,
  type ChartField,
  type ChartSpec,
  type Dashboard,
} from '../../core/pipeline/dashboard.ts';
import type { RunFailure } from '../../core/pipeline/observation.ts';
import { nearest } from '../../core/sql/did-you-mean.ts';
import { readBins, readColumns, readFormats, readZero } from './chart-values.ts';
import { nameOf, rangeOf } from './yaml-place.ts';

export function readDashboard(text: string): Dashboard | RunFailure {
  const document = parseDocument(text, { lineCounter: new LineCounter(), prettyErrors: false });
  const error = document.errors[0];
  if (error !== undefined)
    return failure(error.message, error.pos[0], Math.max(1, error.pos[1] - error.pos[0]));
  const list = chartList(document.contents);
  if ('kind' in list) return list;
  const charts: ChartSpec[] = [];
  for (const item of list.items) {
    if (!isMap(item)) return failure('a chart needs title, type and data', ...rangeOf(item));
    const chart = readChart(item);
    if ('kind' in chart) return chart;
    charts.push(chart);
  }
  return { charts };
}

function chartList(root: unknown): YAMLSeq | RunFailure {
  if (!isMap(root)) return failure('write `charts:` and a list of charts below it', 0, 0);
  const list = root.get('charts', true);
  if (!isSeq(list))
    return failure('`charts:` must be a list: start each chart with a dash', ...rangeOf(root));
  const stray = root.items.find((item) => nameOf(item.key) !== 'charts');
  return stray === undefined
    ? list
    : failure(`\`${nameOf(stray.key)}\` is not known here; only \`charts\` is`, ...rangeOf(stray.key));
}

function readChart(map: YAMLMap): ChartSpec | RunFailure {
  const text = (field: ChartField): string => plain(map, field) ?? '';
  const type = CHART_TYPES.find((one) => one === text('type'));
  // Without a type that is known, any type's field may be meant.
  const known = type === undefined ? everyField() : fieldsOf(type);
  const stray = map.items.find((item) => !known.some((field) => field === nameOf(item.key)));
  if (stray !== undefined) return strayField(nameOf(stray.key), type, known, rangeOf(stray.key));
  const needed = [...COMMON_FIELDS, ...(type === undefined ? [] : CHART_FIELDS[type].needs)];
  for (const field of needed) {
    if (text(field) === '') return failure(`this chart has no \`${field}\``, ...rangeOf(map));
  }
  if (type === undefined) {
    const written = text('type');
    const message = `\`type: ${written}\` cannot be drawn; write ${listed(CHART_TYPES)}${meant(written, CHART_TYPES)}`;
    return failure(message, ...rangeOf(map.get('type', true)));
  }
  const parts = [readBins(map), readZero(map), readColumns(map), readFormats(map)];
  const wrong = parts.find((part) => 'kind' in part);
  if (wrong !== undefined && 'kind' in wrong) return wrong;
  const given = (field: ChartField, name: keyof ChartSpec): Partial<ChartSpec> =>
    text(field) === '' ? {} : { [name]: text(field) };
  return Object.assign(
    { title: text('title'), type, data: text('data') },
    given('x', 'x'),
    given('y', 'y'),
    given('series', 'series'),
    given('label', 'label'),
    given('x-title', 'xTitle'),
    given('y-title', 'yTitle'),
    ...parts,
  ) as ChartSpec;
}

function strayField(
  name: string,
  type: ChartSpec['type'] | undefined,
  known: readonly string[],
  place: [number, number],
): RunFailure {
  if (name === 'zero' && type !== undefined)
    return failure(`\`zero\` is no choice for ${type}: it ${zeroWords(type)}`, ...place);
  const what = type === undefined ? 'a chart' : `type ${type}`;
  return failure(
    `\`${name}\` is not a field of ${what}; known are ${known.join(', ')}${meant(name, known)}`,
    ...place,
  );
}

function zeroWords(type: ChartSpec['type']): string {
  return type === 'number' || type === 'table' ? 'has no axis' : 'always begins at zero';
}

function meant(written: string, names: readonly string[]): string {
  const name = nearest(written, names);
  return name === null ? '' : `. Did you mean ${name}?`;
}

function listed(names: readonly string[]): string {
  return `${names.slice(0, -1).join(', ')} or ${names.at(-1) ?? ''}`;
}

function everyField(): readonly ChartField[] {
  return [...new Set(CHART_TYPES.flatMap(fieldsOf))];
}

/** The text of a plain value; undefined for anything else. */
function plain(map: YAMLMap, field: ChartField): string | undefined {
  const node = map.get(field, true);
  return isScalar<string | number | boolean | null>(node) ? String(node.value ?? '') : undefined;
}

function failure(message: string, offset: number, length: number): RunFailure {
  return { kind: 'dashboard', message, offset, length };
}
