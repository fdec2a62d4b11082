// Rows as a grid: a real table that draws what is in sight, sorts, is walked by keys, and gives its rows away.
import type { JSX } from 'preact';
import { useEffect, useMemo } from 'preact/hooks';
import { rowsOf, type Rows } from '../core/rows.ts';
import type { ResultSet } from '../core/values.ts';
import { CellDialog } from './cell-dialog.tsx';
import { GridFoot } from './grid-foot.tsx';
import { createGridState } from './grid-state.ts';
import { GridTable } from './grid-table.tsx';

interface GridProps {
  readonly caption: string;
  readonly set: ResultSet;
}

/** Rows a run sent to the page. */
export function Grid({ caption, set }: GridProps): JSX.Element {
  const rows = useMemo(() => rowsOf(set), [set]);
  return <RowsGrid caption={caption} rows={rows} />;
}

interface RowsGridProps {
  readonly caption: string;
  readonly rows: Rows;
  /** Takes the height its panel has left. */
  readonly fill?: boolean;
}

/** Rows however they are kept. When more of them come, what was chosen stays. */
export function RowsGrid({ caption, rows, fill = false }: RowsGridProps): JSX.Element {
  const state = useMemo(() => createGridState(rows), []);
  useEffect(() => state.take(rows), [rows]);
  return (
    <div class="wb-grid" data-fill={fill}>
      <GridTable caption={caption} state={state} />
      <GridFoot state={state} />
      <CellDialog state={state} />
    </div>
  );
}
