// Edits of `dashboard.yaml` that leave alone what they are not about: comments, blank lines, quotes and order of the rest.
// First in place, on the text itself; where the text is written in an unusual way, through the parsed document.
import { isMap, isScalar, isSeq, parseDocument, type Document } from 'yaml';
import type { ChartSpec } from '../../core/pipeline/dashboard.ts';
import { editCharts, type ChartEdit } from '../../core/pipeline/edit-charts.ts';
import { blockOf, chartValues } from './chart-yaml.ts';
import { editInPlace } from './edit-in-place.ts';
import { readDashboard } from './read-dashboard.ts';

/** The new text; the old one where that cannot be read. Whatever way is taken, the new text reads as what was wanted. */
export function editDashboard(text: string, edit: ChartEdit): string {
  const before = readDashboard(text);
  if ('kind' in before) return text;
  const wanted = editCharts(before.charts, edit);
  if (readsAs(text, wanted)) return text;
  const ways = [
    () => editInPlace(text, before.charts, edit),
    () => editDocument(text, before.charts, edit),
    () =>
      `charts:${wanted.length === 0 ? ' []\n' : `\n${wanted.map((chart) => blockOf(chart, '  ')).join('')}`}`,
  ];
  for (const way of ways) {
    const after = way();
    if (after !== null && readsAs(after, wanted)) return after;
  }
  return text;
}

function readsAs(text: string, wanted: readonly ChartSpec[]): boolean {
  const read = readDashboard(text);
  return !('kind' in read) && JSON.stringify(read.charts.map(sorted)) === JSON.stringify(wanted.map(sorted));
}

function sorted(spec: ChartSpec): unknown {
  return Object.entries(spec).toSorted(([a], [b]) => (a < b ? -1 : 1));
}

/** Keeps comments; may mend the spacing of the whole text. */
function editDocument(text: string, charts: readonly ChartSpec[], edit: ChartEdit): string | null {
  const document = parseDocument(text);
  const root: unknown = document.contents;
  const list: unknown = isMap(root) ? root.get('charts', true) : undefined;
  if (!isSeq(list)) return null;
  switch (edit.kind) {
    case 'add':
      // `charts: []` is opened; a list in brackets that holds something stays one.
      if (list.items.length === 0) list.flow = false;
      list.items.push(nodeOf(document, edit.chart));
      break;
    case 'remove':
      list.items.splice(edit.at, 1);
      break;
    case 'move':
      list.items.splice(edit.to, 0, ...list.items.splice(edit.at, 1));
      break;
    case 'change':
      changeNode(document, list.items[edit.at], charts[edit.at], edit.chart);
  }
  return document.toString({ lineWidth: 0 });
}

function nodeOf(document: Document, spec: ChartSpec): unknown {
  return document.createNode(Object.fromEntries(chartValues(spec)));
}

function changeNode(document: Document, map: unknown, before: ChartSpec | undefined, after: ChartSpec): void {
  if (!isMap(map) || before === undefined) return;
  const wanted = chartValues(after);
  for (const field of chartValues(before).keys()) if (!wanted.has(field)) map.delete(field);
  for (const [field, value] of wanted) {
    const node = map.get(field, true);
    // The node stays: with it its comment and its way of quoting.
    if (isScalar(node) && typeof value !== 'object') node.value = value;
    else map.set(field, document.createNode(value, typeof value === 'object' ? { flow: true } : {}));
  }
}
