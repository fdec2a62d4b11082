// `dashboard.yaml` -> Dashboard, or the learner's failure with its place. Checks shapes by hand: zod stays at build time.
import { isMap, isScalar, isSeq, LineCounter, parseDocument, type YAMLMap } from 'yaml';
import { CHART_TYPES, type ChartSpec, type Dashboard } from '../../core/pipeline/dashboard.ts';
import type { RunFailure } from '../../core/pipeline/observation.ts';
import { nameOf, rangeOf } from './yaml-place.ts';

const FIELDS = ['title', 'type', 'data', 'x', 'y'] as const;

export function readDashboard(text: string): Dashboard | RunFailure {
  const document = parseDocument(text, { lineCounter: new LineCounter(), prettyErrors: false });
  const error = document.errors[0];
  if (error !== undefined)
    return failure(error.message, error.pos[0], Math.max(1, error.pos[1] - error.pos[0]));
  const root = document.contents;
  if (!isMap(root)) return failure('write `charts:` and a list of charts below it', 0, 0);
  const list = root.get('charts', true);
  if (!isSeq(list))
    return failure('`charts:` must be a list: start each chart with a dash', ...rangeOf(root));
  const stray = root.items.find((item) => nameOf(item.key) !== 'charts');
  if (stray !== undefined)
    return failure(`\`${nameOf(stray.key)}\` is not known here; only \`charts\` is`, ...rangeOf(stray.key));
  const charts: ChartSpec[] = [];
  for (const item of list.items) {
    if (!isMap(item)) return failure('a chart needs title, type, data, x and y', ...rangeOf(item));
    const chart = readChart(item);
    if ('kind' in chart) return chart;
    charts.push(chart);
  }
  return { charts };
}

function readChart(map: YAMLMap): ChartSpec | RunFailure {
  const stray = map.items.find((item) => !FIELDS.some((field) => field === nameOf(item.key)));
  if (stray !== undefined) {
    return failure(
      `\`${nameOf(stray.key)}\` is not a field of a chart; known are ${FIELDS.join(', ')}`,
      ...rangeOf(stray.key),
    );
  }
  const values = new Map<string, string>();
  for (const field of FIELDS) {
    const node = map.get(field, true);
    if (!isScalar<string | number | boolean | null>(node) || String(node.value ?? '') === '')
      return failure(`this chart has no \`${field}\``, ...rangeOf(map));
    values.set(field, String(node.value));
  }
  const field = (name: (typeof FIELDS)[number]): string => values.get(name) ?? '';
  const type = CHART_TYPES.find((one) => one === field('type'));
  if (type === undefined) {
    const message = `\`type: ${field('type')}\` cannot be drawn; write ${CHART_TYPES.join(' or ')}`;
    return failure(message, ...rangeOf(map.get('type', true)));
  }
  return { title: field('title'), type, data: field('data'), x: field('x'), y: field('y') };
}

function failure(message: string, offset: number, length: number): RunFailure {
  return { kind: 'dashboard', message, offset, length };
}
