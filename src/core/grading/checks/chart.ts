// `chart`: the dashboard draws the asked result as the asked type, with columns that are there and numbers where they are due.
import { drawingOf } from '../../charts/drawing.ts';
import type { ChartCheck, Lab } from '../../lab.ts';
import type { ChartSpec } from '../../pipeline/dashboard.ts';
import type { Observation } from '../../pipeline/observation.ts';
import { rowsOf } from '../../rows.ts';
import type { GradeContext } from '../context.ts';
import { findOutput } from '../outputs.ts';
import type { Finding } from '../verdict.ts';

/** In the order a learner reads them. */
const FIELDS = ['data', 'x', 'y', 'series'] as const;

export function checkChart(check: ChartCheck, context: GradeContext): Finding | null {
  const observation = context.observe(context.visible);
  const charts = observation.dashboard?.charts ?? [];
  const chart = meantChart(check, charts);
  if (chart === undefined)
    return { kind: 'no-chart', wanted: check.data, got: charts.map((one) => one.data) };
  for (const field of FIELDS) {
    const [expected, got] = [check[field], chart[field]];
    // What another type does not have is told by the type, below.
    const comparable = got !== undefined || chart.type === check.type;
    if (expected !== undefined && got !== expected && comparable)
      return { kind: 'chart-field', chart: chart.title, field, got: got ?? '', expected };
  }
  if (chart.type !== check.type)
    return { kind: 'chart-type', chart: chart.title, got: chart.type, expected: check.type };
  return draws(context.lab, chart, observation) ? null : { kind: 'chart-empty', chart: chart.title };
}

/** Of several charts the one that is nearest to what is asked. */
function meantChart(check: ChartCheck, charts: readonly ChartSpec[]): ChartSpec | undefined {
  const likeness = (chart: ChartSpec): number =>
    (chart.data === check.data ? 8 : 0) +
    (chart.type === check.type ? 4 : 0) +
    (['x', 'y', 'series'] as const).filter((field) => chart[field] === check[field]).length;
  return charts.toSorted((a, b) => likeness(b) - likeness(a))[0];
}

function draws(lab: Lab, chart: ChartSpec, observation: Observation): boolean {
  const set = findOutput(lab, observation, chart.data);
  if (set === undefined) return false;
  return drawingOf(chart, { names: [], rowsOf: () => rowsOf(set) }).kind === 'drawn';
}
