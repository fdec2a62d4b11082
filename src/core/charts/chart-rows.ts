// How charts are laid out: in the order written; single numbers that follow each other share a row. Pure.
import type { ChartSpec } from '../pipeline/dashboard.ts';

export interface ChartRow {
  readonly kind: 'numbers' | 'chart';
  readonly members: readonly { readonly spec: ChartSpec; readonly at: number }[];
}

export function chartRows(specs: readonly ChartSpec[]): readonly ChartRow[] {
  const rows: { kind: ChartRow['kind']; members: { spec: ChartSpec; at: number }[] }[] = [];
  specs.forEach((spec, at) => {
    const kind = spec.type === 'number' ? 'numbers' : 'chart';
    const last = rows.at(-1);
    if (kind === 'numbers' && last?.kind === 'numbers') last.members.push({ spec, at });
    else rows.push({ kind, members: [{ spec, at }] });
  });
  return rows;
}
