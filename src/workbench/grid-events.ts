// Keys, pointer and clipboard of a grid's cells, as changes of its state. Cells carry their place in `data-at`.
import type { TargetedKeyboardEvent, TargetedPointerEvent } from 'preact';
import { copyArea, tsvCell } from '../core/grid/copy.ts';
import { moved, type CellPlace } from '../core/grid/move.ts';
import { results } from '../core/text/en/results.ts';
import { copyToClipboard } from './clipboard.ts';
import type { GridState } from './grid-state.ts';
import { inSlices } from './in-slices.ts';

const words = results.grid;

/** So much is written into the clipboard at once; more is made in turns. */
const AT_ONCE = 20_000;

/** Characters a key press widens a column by. */
const NUDGE = 2;

export function placeText({ row, column }: CellPlace): string {
  return `${String(row)},${String(column)}`;
}

function placeOf(target: EventTarget | null): CellPlace | null {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-at]') : null;
  const [row, column] = cell?.dataset['at']?.split(',').map(Number) ?? [];
  return row === undefined || column === undefined ? null : { row, column };
}

export interface GridEvents {
  onKeyDown(event: TargetedKeyboardEvent<HTMLTableElement>): void;
  onFocusIn(event: FocusEvent): void;
  onPointerDown(event: TargetedPointerEvent<HTMLTableElement>): void;
  onPointerOver(event: TargetedPointerEvent<HTMLTableElement>): void;
  onDblClick(event: MouseEvent): void;
  onCopy(event: ClipboardEvent): void;
}

/** `page` tells how many rows are in sight; `follow` brings the active cell into sight and gives it the focus. */
export function createGridEvents(state: GridState, page: () => number, follow: () => void): GridEvents {
  let dragging = false;

  function actOf(event: KeyboardEvent): (() => void) | null {
    const { key, altKey, shiftKey } = event;
    const main = event.ctrlKey || event.metaKey;
    const at = state.active.peek();
    const { count, columns } = state.rows.peek();
    if (altKey) {
      const step = { ArrowLeft: -NUDGE, ArrowRight: NUDGE }[key];
      const width = state.widths.peek()[at.column];
      if (step === undefined || width === undefined || main) return null;
      return () => state.resize(at.column, width + step);
    }
    if (main && key.toLowerCase() === 'a') return () => (state.selectAll(), follow());
    if (!main && (key === 'Enter' || key === 'F2') && at.row >= 0) return () => (state.opened.value = at);
    if (key === 'Escape' && state.anchor.peek() !== at) return () => state.go(at, false);
    const next = moved(at, key, main, { rows: count, columns: columns.length, page: page() });
    return next === null ? null : () => (state.go(next, shiftKey), follow());
  }

  return {
    onKeyDown(event) {
      const act = actOf(event);
      if (act === null) return;
      event.preventDefault();
      event.stopPropagation();
      act();
    },

    onFocusIn({ target }) {
      const at = placeOf(target);
      const now = state.active.peek();
      if (at !== null && (at.row !== now.row || at.column !== now.column)) state.go(at, false);
    },

    onPointerDown(event) {
      const at = placeOf(event.target);
      if (at === null || at.row < 0 || event.button !== 0) return;
      state.go(at, event.shiftKey);
      // A finger scrolls; only a mouse or a pen draws a selection.
      dragging = event.pointerType !== 'touch';
    },

    onPointerOver(event) {
      dragging &&= event.buttons === 1;
      const at = dragging ? placeOf(event.target) : null;
      if (at !== null && at.row >= 0) state.go(at, true);
    },

    onDblClick({ target }) {
      const at = placeOf(target);
      if (at !== null && at.row >= 0) state.opened.value = at;
    },

    onCopy(event) {
      event.preventDefault();
      const area = state.area();
      if (area === null) {
        event.clipboardData?.setData('text/plain', tsvCell(state.nameOf(state.active.peek().column)));
        state.said.value = words.copiedCells(1);
        return;
      }
      const cells = (area.rows[1] - area.rows[0] + 1) * (area.columns[1] - area.columns[0] + 1);
      const work = copyArea(state.rows.peek(), state.order.peek(), area);
      if (cells <= AT_ONCE) {
        let next = work.next();
        while (next.done !== true) next = work.next();
        event.clipboardData?.setData('text/plain', next.value);
        state.said.value = words.copiedCells(cells);
        return;
      }
      const text = inSlices(work, { onShare: (share) => (state.said.value = words.copying(share)) });
      void copyToClipboard(text.then((written) => written ?? '')).then((done) => {
        state.said.value = done ? words.copiedCells(cells) : words.copyFailed;
      });
    },
  };
}
