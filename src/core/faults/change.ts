// What a fault did, as data: the exact difference between before and after, found by comparing the two.
import { rowKey, type Sheet, type SheetRow } from '../csv/sheet.ts';
import type { Delivery } from '../lab.ts';

/** A row by its line in the file it came from, and its number among the copies of that line (0 = itself). */
export type RowRef = Pick<SheetRow, 'line' | 'copy'>;

export type Change =
  | {
      readonly kind: 'cell';
      readonly row: RowRef;
      readonly column: string;
      readonly before: string;
      readonly after: string;
    }
  | { readonly kind: 'row-added'; readonly row: RowRef; readonly cells: readonly string[] }
  | { readonly kind: 'row-removed'; readonly row: RowRef; readonly cells: readonly string[] }
  | {
      readonly kind: 'row-broken';
      readonly row: RowRef;
      readonly before: readonly string[];
      readonly after: string;
    }
  /** Rows that stand at another place among those that stayed. */
  | { readonly kind: 'order'; readonly rows: number }
  | { readonly kind: 'header'; readonly before: readonly string[]; readonly after: readonly string[] }
  /** From this byte on, so many bytes gave way to so many others. */
  | { readonly kind: 'bytes'; readonly offset: number; readonly removed: number; readonly inserted: number }
  | { readonly kind: 'delivery-added'; readonly delivery: string; readonly files: readonly string[] }
  | { readonly kind: 'file-removed'; readonly delivery: string; readonly file: string }
  | {
      readonly kind: 'delivery-order';
      readonly before: readonly string[];
      readonly after: readonly string[];
    };

export function sheetChanges(before: Sheet, after: Sheet): Change[] {
  const was = new Map(before.rows.map((row) => [rowKey(row), row]));
  const is = new Map(after.rows.map((row) => [rowKey(row), row]));
  const names = (sheet: Sheet): string[] => sheet.columns.map(({ name }) => name);
  const sameHeader =
    before.columns.length === after.columns.length &&
    before.columns.every(
      ({ id, name }, index) => id === after.columns[index]?.id && name === after.columns[index].name,
    );
  return [
    ...(sameHeader ? [] : [{ kind: 'header' as const, before: names(before), after: names(after) }]),
    ...before.rows.flatMap((row): Change[] => {
      const now = is.get(rowKey(row));
      return now === undefined
        ? [{ kind: 'row-removed', row: refOf(row), cells: row.cells }]
        : rowChanges(row, now, before, after);
    }),
    ...orderChange(
      before.rows.filter((row) => is.has(rowKey(row))),
      after.rows.filter((row) => was.has(rowKey(row))),
    ),
    ...after.rows.flatMap((row): Change[] =>
      was.has(rowKey(row)) ? [] : [{ kind: 'row-added', row: refOf(row), cells: row.cells }],
    ),
  ];
}

function rowChanges(before: SheetRow, after: SheetRow, old: Sheet, now: Sheet): Change[] {
  const row = refOf(before);
  if (before.raw !== after.raw)
    return [{ kind: 'row-broken', row, before: before.cells, after: after.raw ?? '' }];
  if (before.raw !== undefined || before.cells === after.cells) return [];
  // By identity: a column that moved or got another name has not changed its cells.
  return old.columns.flatMap(({ id, name }, from): Change[] => {
    const to = now.columns.findIndex((column) => column.id === id);
    const cells = { before: before.cells[from] ?? '', after: after.cells[to] ?? '' };
    return to < 0 || cells.before === cells.after ? [] : [{ kind: 'cell', row, column: name, ...cells }];
  });
}

function orderChange(before: readonly SheetRow[], after: readonly SheetRow[]): Change[] {
  const rows = after.filter((row, index) => {
    const was = before[index];
    return was === undefined || rowKey(was) !== rowKey(row);
  }).length;
  return rows === 0 ? [] : [{ kind: 'order', rows }];
}

function refOf({ line, copy }: SheetRow): RowRef {
  return { line, copy };
}

/** One change: everything between what both begin and end with. */
export function byteChanges(before: Uint8Array, after: Uint8Array): Change[] {
  const shorter = Math.min(before.length, after.length);
  let offset = 0;
  while (offset < shorter && before[offset] === after[offset]) offset++;
  if (offset === before.length && offset === after.length) return [];
  let tail = 0;
  while (tail < shorter - offset && before[before.length - 1 - tail] === after[after.length - 1 - tail])
    tail++;
  return [
    { kind: 'bytes', offset, removed: before.length - offset - tail, inserted: after.length - offset - tail },
  ];
}

export function deliveryChanges(before: readonly Delivery[], after: readonly Delivery[]): Change[] {
  const [was, is] = [before.map(({ id }) => id), after.map(({ id }) => id)];
  const [kept, stayed] = [was.filter((id) => is.includes(id)), is.filter((id) => was.includes(id))];
  return [
    ...before.flatMap((delivery) => {
      const now = after.find(({ id }) => id === delivery.id)?.files.map(({ source }) => source) ?? [];
      const gone = delivery.files.filter(({ source }) => !now.includes(source));
      return gone.map((file): Change => ({ kind: 'file-removed', delivery: delivery.id, file: file.name }));
    }),
    ...after
      .filter(({ id }) => !was.includes(id))
      .map((delivery): Change => ({
        kind: 'delivery-added',
        delivery: delivery.id,
        files: delivery.files.map(({ name }) => name),
      })),
    ...(kept.join('\n') === stayed.join('\n')
      ? []
      : [{ kind: 'delivery-order' as const, before: was, after: is }]),
  ];
}
