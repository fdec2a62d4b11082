// What somebody does with a grid: order, widths, the cell they are at, what is selected. Knows no DOM.
import { batch, signal, type ReadonlySignal, type Signal } from '@preact/signals';
import type { Area } from '../core/grid/copy.ts';
import type { CellPlace } from '../core/grid/move.ts';
import { sortRows, type Direction } from '../core/grid/sort.ts';
import { clampWidth, firstWidths, fittingWidth } from '../core/grid/widths.ts';
import type { Rows } from '../core/rows.ts';
import { results } from '../core/text/en/results.ts';
import { storageClass, type SqlValue } from '../core/values.ts';
import { inSlices } from './in-slices.ts';

const words = results.grid;

/** Rows looked at to tell whether a column is one of numbers. */
const SAMPLE = 200;

export interface Sort {
  readonly column: number;
  readonly direction: Direction;
}

export interface GridState {
  readonly rows: ReadonlySignal<Rows>;
  readonly sort: ReadonlySignal<Sort | null>;
  /** Shown row -> row of the set; null while they stand as delivered. */
  readonly order: ReadonlySignal<Uint32Array | null>;
  /** In characters. */
  readonly widths: ReadonlySignal<readonly number[]>;
  readonly numeric: ReadonlySignal<readonly boolean[]>;
  readonly active: ReadonlySignal<CellPlace>;
  /** Where the selection began. */
  readonly anchor: ReadonlySignal<CellPlace>;
  /** The cell that is open in a dialog. */
  readonly opened: Signal<CellPlace | null>;
  /** The last thing to be told about the grid. */
  readonly said: Signal<string>;
  /** Other rows of the same columns: everything that was chosen stays. */
  take(rows: Rows): void;
  nameOf(column: number): string;
  valueAt(place: CellPlace): SqlValue;
  /** From smallest first to largest first to as delivered. */
  sortBy(column: number): Promise<void>;
  resize(column: number, width: number): void;
  fit(column: number): void;
  go(place: CellPlace, extend: boolean): void;
  selectAll(): void;
  /** The selected cells; the active one at least; null on the names of the columns. */
  area(): Area | null;
}

export function createGridState(first: Rows): GridState {
  const rows = signal(first);
  const sort = signal<Sort | null>(null);
  const order = signal<Uint32Array | null>(null);
  const widths = signal<readonly number[]>(firstWidths(first));
  const numeric = signal<readonly boolean[]>(numericColumns(first));
  const active = signal<CellPlace>({ row: first.count > 0 ? 0 : -1, column: 0 });
  const anchor = signal(active.peek());
  const said = signal('');
  let sorting: AbortController | null = null;

  const nameOf = (column: number): string => {
    const name = rows.peek().columns[column] ?? '';
    return name.trim() === '' ? words.unnamed(column + 1) : name;
  };

  async function applySort(): Promise<void> {
    sorting?.abort();
    const wanted = sort.peek();
    if (wanted === null) {
      order.value = null;
      return;
    }
    sorting = new AbortController();
    const work = sortRows(rows.peek(), wanted.column, wanted.direction);
    const { signal: called } = sorting;
    const onShare = (share: number): void => void (said.value = words.sorting(share));
    const sorted = await inSlices(work, { signal: called, onShare });
    if (sorted === null) return;
    order.value = sorted;
    said.value = words.sorted(nameOf(wanted.column), wanted.direction);
  }

  return {
    rows,
    sort,
    order,
    widths,
    numeric,
    active,
    anchor,
    said,
    nameOf,
    opened: signal<CellPlace | null>(null),

    take(next) {
      if (next === rows.peek()) return;
      batch(() => {
        const same = next.columns.join('\0') === rows.peek().columns.join('\0');
        rows.value = next;
        order.value = null;
        numeric.value = numericColumns(next);
        if (!same) {
          sort.value = null;
          widths.value = firstWidths(next);
          active.value = anchor.value = { row: next.count > 0 ? 0 : -1, column: 0 };
          return;
        }
        const end = { row: Math.min(active.peek().row, next.count - 1), column: active.peek().column };
        active.value = anchor.value = end;
      });
      void applySort();
    },

    valueAt: ({ row, column }) => rows.value.cell(order.value?.[row] ?? row, column),

    async sortBy(column) {
      const now = sort.peek();
      if (now?.column !== column) sort.value = { column, direction: 'ascending' };
      else sort.value = now.direction === 'ascending' ? { column, direction: 'descending' } : null;
      if (sort.peek() === null) said.value = words.sorted(nameOf(column), 'none');
      await applySort();
    },

    resize(column, width) {
      const now = clampWidth(width);
      widths.value = widths.peek().map((one, at) => (at === column ? now : one));
      said.value = words.width(nameOf(column), now);
    },

    fit(column) {
      const now = fittingWidth(rows.peek(), column);
      widths.value = widths.peek().map((one, at) => (at === column ? now : one));
    },

    go(place, extend) {
      batch(() => {
        active.value = place;
        if (!extend || place.row < 0) anchor.value = place;
        // A selection never begins on the names of the columns.
        else if (anchor.peek().row < 0) anchor.value = { ...anchor.peek(), row: 0 };
      });
    },

    selectAll() {
      const { count, columns } = rows.peek();
      if (count === 0) return;
      batch(() => {
        anchor.value = { row: count - 1, column: columns.length - 1 };
        active.value = { row: 0, column: 0 };
      });
    },

    area() {
      const [one, other] = [active.value, anchor.value];
      if (one.row < 0 || other.row < 0) return null;
      return {
        rows: [Math.min(one.row, other.row), Math.max(one.row, other.row)],
        columns: [Math.min(one.column, other.column), Math.max(one.column, other.column)],
      };
    },
  };
}

/** A column is set right when everything in it is a number. */
export function numericColumns(rows: Rows): boolean[] {
  return rows.columns.map((_, column) => {
    const classes = new Set<string>();
    for (let row = 0; row < Math.min(rows.count, SAMPLE); row++)
      classes.add(storageClass(rows.cell(row, column)));
    classes.delete('null');
    return classes.size > 0 && [...classes].every((name) => name === 'integer' || name === 'real');
  });
}
