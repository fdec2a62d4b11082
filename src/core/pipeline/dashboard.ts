// `dashboard.yaml` once read: what to draw. Declarative only; nothing in it is ever evaluated.
import type { ChartType } from '../lab.ts';

export const CHART_TYPES: readonly ChartType[] = ['bar', 'line'];

export interface ChartSpec {
  readonly title: string;
  readonly type: ChartType;
  /** Name of a result of the report step, or of a table. */
  readonly data: string;
  readonly x: string;
  readonly y: string;
}

export interface Dashboard {
  readonly charts: readonly ChartSpec[];
}
