// `chart`: the dashboard draws the asked result as the asked type, with columns that are there and numbers on y.
import type { ChartCheck } from '../../lab.ts';
import type { ChartSpec } from '../../pipeline/dashboard.ts';
import type { Observation } from '../../pipeline/observation.ts';
import type { GradeContext } from '../context.ts';
import { findOutput } from '../outputs.ts';
import type { Finding } from '../verdict.ts';

export function checkChart(check: ChartCheck, context: GradeContext): Finding | null {
  const observation = context.observe(context.visible);
  const charts = observation.dashboard?.charts ?? [];
  const chart = charts.find((one) => one.data === check.data) ?? charts[0];
  if (chart === undefined)
    return { kind: 'no-chart', wanted: check.data, got: charts.map((one) => one.data) };
  for (const field of ['data', 'x', 'y'] as const) {
    if (chart[field] !== check[field]) {
      return { kind: 'chart-field', chart: chart.title, field, got: chart[field], expected: check[field] };
    }
  }
  if (chart.type !== check.type) {
    return { kind: 'chart-type', chart: chart.title, got: chart.type, expected: check.type };
  }
  return drawsNumbers(context, chart, observation) ? null : { kind: 'chart-empty', chart: chart.title };
}

function drawsNumbers(context: GradeContext, chart: ChartSpec, observation: Observation): boolean {
  const set = findOutput(context.lab, observation, chart.data);
  const y = set?.columns.findIndex((column) => column.toLowerCase() === chart.y.toLowerCase()) ?? -1;
  const x = set?.columns.findIndex((column) => column.toLowerCase() === chart.x.toLowerCase()) ?? -1;
  if (set === undefined || x < 0 || y < 0) return false;
  return set.rows.some((row) => typeof row[y] === 'number' || typeof row[y] === 'bigint');
}
