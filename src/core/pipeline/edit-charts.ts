// Edits of a list of charts, as a form makes them. Pure: knows no YAML and no page.
import type { ChartSpec } from './dashboard.ts';

export type ChartEdit =
  | { readonly kind: 'add'; readonly chart: ChartSpec }
  | { readonly kind: 'remove'; readonly at: number }
  | { readonly kind: 'move'; readonly at: number; readonly to: number }
  | { readonly kind: 'change'; readonly at: number; readonly chart: ChartSpec };

/** The list as it is after the edit; what points beside the list changes nothing. */
export function editCharts(charts: readonly ChartSpec[], edit: ChartEdit): readonly ChartSpec[] {
  if (edit.kind === 'add') return [...charts, edit.chart];
  const chart = charts[edit.at];
  if (chart === undefined) return charts;
  const others = charts.toSpliced(edit.at, 1);
  if (edit.kind === 'remove') return others;
  if (edit.kind === 'change') return charts.with(edit.at, edit.chart);
  return edit.to < 0 || edit.to >= charts.length ? charts : others.toSpliced(edit.to, 0, chart);
}
