// One row of a grid: its number and the cells that are in sight. Knows only what it is given.
import type { JSX } from 'preact';
import type { Area } from '../core/grid/copy.ts';
import type { Segment } from '../core/grid/window.ts';
import { Cell } from './grid-cell.tsx';
import { placeText } from './grid-events.ts';
import type { GridState } from './grid-state.ts';

interface GridRowProps {
  readonly state: GridState;
  readonly row: number;
  readonly columns: readonly Segment[];
  /** Null while one cell alone is selected. */
  readonly area: Area | null;
}

export function GridRow({ state, row, columns, area }: GridRowProps): JSX.Element {
  const active = state.active.value;
  const numeric = state.numeric.value;
  const within = area !== null && row >= area.rows[0] && row <= area.rows[1];
  return (
    <tr aria-rowindex={row + 2}>
      <th scope="row" class="wb-row-number" aria-colindex={1}>
        <div class="wb-cell">{row + 1}</div>
      </th>
      {columns.map((segment) => {
        if (segment.kind === 'gap')
          return <td key={`gap ${String(segment.from)}`} aria-hidden="true" colSpan={segment.length} />;
        const column = segment.at;
        const here = active.row === row && active.column === column;
        const selected = within && column >= area.columns[0] && column <= area.columns[1];
        return (
          <td
            key={column}
            aria-colindex={column + 2}
            aria-selected={selected ? true : undefined}
            data-at={placeText({ row, column })}
            data-numeric={numeric[column]}
            tabIndex={here ? 0 : -1}
          >
            <div class="wb-cell">
              <Cell value={state.valueAt({ row, column })} />
            </div>
          </td>
        );
      })}
    </tr>
  );
}
