// The names of a grid's columns: each sorts by a click and is as wide as somebody drags it.
import { ArrowDown, ArrowUp } from 'lucide-preact';
import type { JSX, TargetedPointerEvent } from 'preact';
import type { Segment } from '../core/grid/window.ts';
import { NARROWEST, WIDEST } from '../core/grid/widths.ts';
import { results } from '../core/text/en/results.ts';
import { placeText } from './grid-events.ts';
import type { GridState } from './grid-state.ts';

const words = results.grid;

interface GridHeadProps {
  readonly state: GridState;
  readonly columns: readonly Segment[];
}

export function GridHead({ state, columns }: GridHeadProps): JSX.Element {
  return (
    <thead>
      <tr aria-rowindex={1}>
        <th scope="col" class="wb-row-number" aria-colindex={1}>
          <span class="wb-spoken">{words.row}</span>
        </th>
        {columns.map((segment) =>
          segment.kind === 'gap' ? (
            <td key={`gap ${String(segment.from)}`} aria-hidden="true" colSpan={segment.length} />
          ) : (
            <Name key={segment.at} state={state} column={segment.at} />
          ),
        )}
      </tr>
    </thead>
  );
}

function Name({ state, column }: { state: GridState; column: number }): JSX.Element {
  const sort = state.sort.value;
  const sorted = sort?.column === column ? sort.direction : undefined;
  const name = state.nameOf(column);
  const { row, column: at } = state.active.value;
  return (
    <th
      scope="col"
      aria-label={name}
      aria-colindex={column + 2}
      aria-sort={sorted ?? 'none'}
      data-numeric={state.numeric.value[column]}
    >
      <button
        type="button"
        class="wb-sort"
        data-at={placeText({ row: -1, column })}
        tabIndex={row === -1 && at === column ? 0 : -1}
        title={words.sortHint(name)}
        onClick={() => void state.sortBy(column)}
      >
        <span>{name}</span>
        {sorted === 'ascending' ? <ArrowUp size={13} aria-hidden="true" /> : null}
        {sorted === 'descending' ? <ArrowDown size={13} aria-hidden="true" /> : null}
      </button>
      <span
        role="separator"
        aria-orientation="vertical"
        aria-label={words.resize(name)}
        aria-valuenow={state.widths.value[column]}
        aria-valuemin={NARROWEST}
        aria-valuemax={WIDEST}
        class="wb-resize"
        title={words.resizeHint}
        onPointerDown={(event) => drag(event, state, column)}
        onDblClick={() => state.fit(column)}
      />
    </th>
  );
}

function drag(event: TargetedPointerEvent<HTMLElement>, state: GridState, column: number): void {
  const handle = event.currentTarget;
  const cell = handle.parentElement;
  const width = state.widths.peek()[column];
  if (event.button !== 0 || cell === null || width === undefined) return;
  event.preventDefault();
  const pixels = cell.offsetWidth / width;
  const { clientX: from, pointerId } = event;
  const end = new AbortController();
  handle.setPointerCapture(pointerId);
  handle.addEventListener(
    'pointermove',
    ({ clientX }) => state.resize(column, width + (clientX - from) / pixels),
    { signal: end.signal },
  );
  handle.addEventListener('lostpointercapture', () => end.abort(), { once: true });
}
