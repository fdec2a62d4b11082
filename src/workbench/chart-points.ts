// From a chart's words in `dashboard.yaml` and an observation to points. Pure; knows no chart library.
import { showValue, type ResultSet, type SqlValue } from '../core/values.ts';
import type { ChartSpec } from '../core/pipeline/dashboard.ts';
import type { Observation } from '../core/pipeline/observation.ts';

export type ChartPoints =
  | {
      readonly kind: 'points';
      readonly labels: readonly string[];
      /** `null` is a gap, never a zero. */
      readonly values: readonly (number | null)[];
      readonly set: ResultSet;
    }
  | { readonly kind: 'no-data'; readonly data: string }
  | { readonly kind: 'no-column'; readonly column: string; readonly columns: readonly string[] };

/** The data a chart draws: a named result first, then a table. */
export function chartPoints(spec: ChartSpec, observation: Observation): ChartPoints {
  const set =
    observation.results.findLast((result) => result.name === spec.data)?.set ??
    observation.contents[spec.data];
  if (set === undefined) return { kind: 'no-data', data: spec.data };
  const x = set.columns.indexOf(spec.x);
  const y = set.columns.indexOf(spec.y);
  const missing = x === -1 ? spec.x : y === -1 ? spec.y : undefined;
  if (missing !== undefined) return { kind: 'no-column', column: missing, columns: set.columns };
  return {
    kind: 'points',
    labels: set.rows.map((row) => showValue(row[x] ?? null)),
    values: set.rows.map((row) => toNumber(row[y] ?? null)),
    set,
  };
}

function toNumber(value: SqlValue): number | null {
  if (typeof value === 'bigint') return Number(value);
  return typeof value === 'number' ? value : null;
}
