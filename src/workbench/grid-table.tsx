// The table of a grid in its scrolling frame: draws the rows and columns in sight, and keeps the active cell there.
import { useComputed, useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useId, useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { segmentsOf, spanOf, spanOfSizes } from '../core/grid/window.ts';
import { results } from '../core/text/en/results.ts';
import { createGridEvents, placeText } from './grid-events.ts';
import { GridHead } from './grid-head.tsx';
import { GridRow } from './grid-row.tsx';
import type { GridState } from './grid-state.ts';

/** No screen shows more; should a frame ever grow with what is in it, the rows it draws do not. */
const TALLEST = 4000;

/** Height of a row in rem; its CSS is told the pixels, so that sum and parts agree. */
const ROW = 1.625;

interface View {
  readonly top: number;
  readonly left: number;
  readonly height: number;
  readonly width: number;
  /** There is more below than is in sight. */
  readonly tall: boolean;
  /** Of a row and of a character, in pixels. */
  readonly row: number;
  readonly letter: number;
}

const FIRST_VIEW: View = { top: 0, left: 0, height: 400, width: 800, tall: false, row: 26, letter: 8 };

export function GridTable({ caption, state }: { caption: string; state: GridState }): JSX.Element {
  const id = useId();
  const frame = useRef<HTMLDivElement>(null);
  const view = useSignal(FIRST_VIEW);
  const following = useRef(false);
  const { onCopy, ...events } = useMemo(
    () =>
      createGridEvents(
        state,
        () => Math.max(1, Math.floor(view.peek().height / view.peek().row) - 2),
        () => (following.current = true),
      ),
    [state],
  );

  useEffect(() => {
    const element = frame.current;
    if (element === null) return undefined;
    const look = (): void => {
      const row = Math.round(ROW * parseFloat(getComputedStyle(document.documentElement).fontSize));
      const letter =
        (element.querySelector<HTMLElement>('.wb-row-number')?.offsetWidth ?? 0) /
        numberWidth(state.rows.peek().count);
      const { scrollTop: top, scrollLeft: left, clientHeight, clientWidth: width } = element;
      const height = Math.min(clientHeight, TALLEST);
      const tall = element.scrollHeight > clientHeight;
      view.value = { top, left, height, width, tall, row, letter: letter > 0 ? letter : FIRST_VIEW.letter };
    };
    const watch = new ResizeObserver(look);
    watch.observe(element);
    element.addEventListener('scroll', look, { passive: true });
    look();
    return () => {
      watch.disconnect();
      element.removeEventListener('scroll', look);
    };
  }, [state]);

  // Heard at the document: Firefox sends `copy` to where text is selected, and a cell with the focus selects none.
  useEffect(() => {
    const copy = (event: ClipboardEvent): void => {
      if (frame.current?.querySelector('table')?.contains(document.activeElement) === true) onCopy(event);
    };
    document.addEventListener('copy', copy);
    return () => document.removeEventListener('copy', copy);
  }, [onCopy]);

  // After a key, the active cell has been drawn wherever it is: now it can be shown.
  useLayoutEffect(() => {
    if (!following.current) return;
    following.current = false;
    const cell = frame.current?.querySelector<HTMLElement>(`[data-at="${placeText(state.active.peek())}"]`);
    cell?.focus({ preventScroll: true });
    cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  });

  const { columns: names, count } = state.rows.value;
  const widths = state.widths.value;
  const numbers = numberWidth(count);
  const active = state.active.value;
  // As text, so that a scroll that changes nothing draws nothing.
  const span = useComputed(() => {
    const { top, height, row } = view.value;
    const { from, to } = spanOf(top, height, row, state.rows.value.count);
    return `${String(from)} ${String(to)}`;
  })
    .value.split(' ')
    .map(Number);
  const across = useComputed(() => {
    const { left, width, letter } = view.value;
    let end = 0;
    const starts = [0, ...state.widths.value.map((one) => (end += one * letter))];
    const { from, to } = spanOfSizes(left, width, starts);
    return `${String(from)} ${String(to)}`;
  })
    .value.split(' ')
    .map(Number);
  const rowHeight = useComputed(() => view.value.row).value;
  const tall = useComputed(() => view.value.tall).value;

  const columns = segmentsOf(names.length, { from: across[0] ?? 0, to: across[1] ?? 0 }, [active.column]);
  const rows = segmentsOf(count, { from: span[0] ?? 0, to: span[1] ?? 0 }, [active.row]);
  const area = state.anchor.value === active ? null : state.area();
  const total = widths.reduce((sum, width) => sum + width, numbers);

  return (
    <div
      ref={frame}
      class="wb-sheet"
      role="region"
      aria-label={caption}
      data-tall={tall}
      style={{ '--wb-row': `${String(rowHeight)}px` }}
    >
      <table
        role="grid"
        aria-labelledby={`${id}-name`}
        aria-describedby={`${id}-keys`}
        aria-multiselectable="true"
        aria-rowcount={count + 1}
        aria-colcount={names.length + 1}
        style={{ width: `${String(total)}ch` }}
        {...events}
      >
        <caption class="wb-spoken" id={`${id}-name`}>
          {caption}
        </caption>
        <colgroup>
          <col style={{ width: `${String(numbers)}ch` }} />
          {widths.map((width, column) => (
            <col key={column} style={{ width: `${String(width)}ch` }} />
          ))}
        </colgroup>
        <GridHead state={state} columns={columns} />
        <tbody>
          {rows.map((segment) =>
            segment.kind === 'gap' ? (
              <tr
                key={`gap ${segment.from === 0 ? 'first' : segment.from + segment.length === count ? 'last' : String(segment.from)}`}
                aria-hidden="true"
              >
                <td
                  colSpan={names.length + 1}
                  style={{ height: `${String(segment.length * rowHeight)}px` }}
                />
              </tr>
            ) : (
              <GridRow key={segment.at} state={state} row={segment.at} columns={columns} area={area} />
            ),
          )}
        </tbody>
      </table>
      <p class="wb-spoken" id={`${id}-keys`}>
        {results.grid.keys}
      </p>
    </div>
  );
}

/** Characters that the numbers of the rows take, with air at both ends. */
function numberWidth(count: number): number {
  return String(Math.max(1, count)).length + 2;
}
