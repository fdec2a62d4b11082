// `dashboard.yaml` once read: what to draw. Declarative only; nothing in it is ever evaluated.
// The table of fields is the one truth for the reader, the editor's completion and the form.
import type { ChartType } from '../lab.ts';

export interface ChartSpec {
  readonly title: string;
  readonly type: ChartType;
  /** Name of a result of the report step, or of a table. */
  readonly data: string;
  readonly x?: string;
  readonly y?: string;
  /** Column whose values split the rows into series. */
  readonly series?: string;
  /** Wished number of bins; a histogram's edges are round, so it may get a few more or less. */
  readonly bins?: number;
  /** Columns of a table, in this order. Default: all. */
  readonly columns?: readonly string[];
  /** What a single number means. */
  readonly label?: string;
  readonly xTitle?: string;
  readonly yTitle?: string;
  /** Where there is a choice: the axis of y begins at zero. */
  readonly zero?: boolean;
  /** How the numbers of a column are written, such as `#,##0.00 €`. */
  readonly formats?: readonly ColumnFormat[];
}

export interface ColumnFormat {
  readonly column: string;
  readonly pattern: string;
}

export interface Dashboard {
  readonly charts: readonly ChartSpec[];
}

/** A field as it is written in YAML. */
export type ChartField =
  | 'title'
  | 'type'
  | 'data'
  | 'x'
  | 'y'
  | 'series'
  | 'bins'
  | 'columns'
  | 'label'
  | 'x-title'
  | 'y-title'
  | 'zero'
  | 'format';

interface Fields {
  /** Besides title, type and data. */
  readonly needs: readonly ChartField[];
  readonly may: readonly ChartField[];
}

const AXES: readonly ChartField[] = ['x-title', 'y-title', 'format'];

/** What each type is written with. `zero` stands only where an axis may begin elsewhere: lengths and areas begin at zero. */
export const CHART_FIELDS: Readonly<Record<ChartType, Fields>> = {
  bar: { needs: ['x', 'y'], may: AXES },
  line: { needs: ['x', 'y'], may: ['series', 'zero', ...AXES] },
  area: { needs: ['x', 'y'], may: AXES },
  scatter: { needs: ['x', 'y'], may: ['zero', ...AXES] },
  stacked: { needs: ['x', 'y', 'series'], may: AXES },
  histogram: { needs: ['x'], may: ['bins', ...AXES] },
  number: { needs: ['y'], may: ['label', 'format'] },
  table: { needs: [], may: ['columns', 'format'] },
};

export const CHART_TYPES = Object.keys(CHART_FIELDS) as readonly ChartType[];

/** Fields that every chart has. */
export const COMMON_FIELDS: readonly ChartField[] = ['title', 'type', 'data'];

/** Every field a chart of this type may have, in the order it is best written. */
export function fieldsOf(type: ChartType): readonly ChartField[] {
  const { needs, may } = CHART_FIELDS[type];
  return [...COMMON_FIELDS, ...needs, ...may];
}

/** Bins a histogram may ask for. */
export const BINS = { least: 2, most: 60 } as const;
