// Rows as text for somewhere else: CSV (RFC 4180), Markdown, and the tabs a spreadsheet takes. In slices; knows no clipboard.
import { quoteCell } from '../csv/write.ts';
import type { Rows } from '../rows.ts';
import { hex, showValue, type SqlValue } from '../values.ts';

export type CopyFormat = 'csv' | 'markdown';

/** Rows between two pauses. */
const SLICE = 500;

/** A rectangle of a grid: rows as they are shown (already in their order), both ends included. */
export interface Area {
  readonly rows: readonly [number, number];
  readonly columns: readonly [number, number];
}

/** A cell to the last character; a blob as SQL writes it. */
export function wholeText(value: SqlValue): string {
  if (!(value instanceof Uint8Array)) return showValue(value);
  return `x'${hex(value)}'`;
}

/** NULL is nothing, empty text is a pair of quotes: the two stay apart. */
export function csvCell(value: SqlValue): string {
  if (value === null) return '';
  return value === '' ? '""' : quoteCell(wholeText(value), ',');
}

/** What Markdown would take for its own is escaped; a line break cannot be in a cell of it, `<br>` can. */
export function markdownCell(value: SqlValue): string {
  return wholeText(value)
    .replaceAll(/[\\|`*<[\]]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\$&')
    .replaceAll(/\r\n|\r|\n/g, '<br>');
}

/** Spreadsheets read quotes around what holds a tab or a line break. */
export function tsvCell(value: SqlValue): string {
  return value === null ? '' : quoteCell(wholeText(value), '\t');
}

/** The whole set in one of the formats. Yields how much is done. */
export function* copyAll(
  rows: Rows,
  order: Uint32Array | null,
  format: CopyFormat,
  numeric: readonly boolean[],
): Generator<number, string> {
  const [line, cell] =
    format === 'csv'
      ? [(cells: readonly string[]) => cells.join(','), csvCell]
      : [(cells: readonly string[]) => `| ${cells.join(' | ')} |`, markdownCell];
  const head = [line(rows.columns.map((name) => cell(name)))];
  if (format === 'markdown') head.push(line(numeric.map((right) => (right ? '---:' : '---'))));
  const body = yield* lines(rows, order, [0, rows.count - 1], [0, rows.columns.length - 1], (cells) =>
    line(cells.map(cell)),
  );
  const newline = format === 'csv' ? '\r\n' : '\n';
  return [...head, ...body].join(newline) + newline;
}

/** A part of the grid for a spreadsheet, without the names of the columns. */
export function* copyArea(rows: Rows, order: Uint32Array | null, area: Area): Generator<number, string> {
  const body = yield* lines(rows, order, area.rows, area.columns, (cells) => cells.map(tsvCell).join('\t'));
  return body.join('\n');
}

function* lines(
  rows: Rows,
  order: Uint32Array | null,
  [top, bottom]: readonly [number, number],
  [first, last]: readonly [number, number],
  write: (cells: readonly SqlValue[]) => string,
): Generator<number, string[]> {
  const written: string[] = [];
  for (let at = top; at <= bottom; at++) {
    const row = order?.[at] ?? at;
    const cells: SqlValue[] = [];
    for (let column = first; column <= last; column++) cells.push(rows.cell(row, column));
    written.push(write(cells));
    if (written.length % SLICE === 0) yield written.length / (bottom - top + 1);
  }
  return written;
}
