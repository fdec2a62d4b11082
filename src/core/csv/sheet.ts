// A CSV file taken apart so that faults can work on it: columns and rows that keep their identity while they change.
import type { Dialect } from '../lab.ts';
import type { ReadCsv } from '../pipeline/engine.ts';
import { afterLines, columnNames, newlineOf } from './text.ts';

/** Columns are told apart by `id`, so a renamed or moved one is still the same. */
export interface SheetColumn {
  readonly id: number;
  /** As it stands in the header. */
  readonly name: string;
}

export interface SheetRow {
  /** Line in the file the sheet was read from; a copy carries the line of the row it was made from. */
  readonly line: number;
  /** 0 for the row of the file itself, 1, 2… for its copies. */
  readonly copy: number;
  readonly cells: readonly string[];
  /** The record as it stands in the file when it is malformed; it is written as it is, and `cells` is empty. */
  readonly raw?: string;
}

export interface Sheet {
  readonly source: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly SheetRow[];
  readonly dialect: Dialect;
  readonly newline: '\n' | '\r\n' | '\r';
  /** Lines before the header, with their ends. */
  readonly before: string;
  /** Mark of a file that began with a byte order mark. */
  readonly bom: boolean;
}

/** Takes a whole file apart; malformed records keep their place among the rows. */
export function readSheet(text: string, source: string, dialect: Dialect, readCsv: ReadCsv): Sheet {
  const bom = text.startsWith('\uFEFF');
  const body = bom ? text.slice(1) : text;
  // Read without a header, so that the header's cells come as they stand (empty or twice the same name).
  const content = readCsv(body, { ...dialect, header: false });
  const [first, ...others] = content.records;
  const names = dialect.header ? (first?.cells ?? []) : content.header;
  const records = dialect.header ? others : content.records;
  const rows = [
    ...records.map(({ line, cells }): SheetRow => ({ line, copy: 0, cells })),
    ...content.malformed.map(({ line, text: raw }): SheetRow => ({ line, copy: 0, cells: [], raw })),
  ].sort((a, b) => a.line - b.line);
  const columns = names.map((name, id) => ({ id, name }));
  const before = body.slice(0, afterLines(body, dialect.skip ?? 0));
  return { source, columns, rows, dialect, newline: newlineOf(body), before, bom };
}

/** Names by which columns are spoken of: those of the staged table. */
export function sheetNames(sheet: Sheet): string[] {
  return columnNames(sheet.columns.map(({ name }) => name));
}

/** Tells rows apart, over all changes. */
export function rowKey(row: Pick<SheetRow, 'line' | 'copy'>): string {
  return `${row.line}.${row.copy}`;
}
