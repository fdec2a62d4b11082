// A sheet back to the bytes of a CSV file (RFC 4180: quotes only where needed, doubled inside).
import type { Dialect } from '../lab.ts';
import { rowKey, type Sheet, type SheetRow } from './sheet.ts';

export function writeCsv(sheet: Sheet): Uint8Array {
  const records = [...headerRecords(sheet), ...sheet.rows.map((row) => writeRow(row, sheet))];
  return new TextEncoder().encode(
    (sheet.bom ? '\uFEFF' : '') + sheet.before + records.map((one) => one + sheet.newline).join(''),
  );
}

/** Row -> the physical line it starts on in the written file. */
export function writtenLines(sheet: Sheet): Map<string, number> {
  const lines = new Map<string, number>();
  let line =
    1 +
    (sheet.dialect.skip ?? 0) +
    headerRecords(sheet).reduce((sum, record) => sum + linesIn(record, sheet), 0);
  for (const row of sheet.rows) {
    lines.set(rowKey(row), line);
    line += linesIn(writeRow(row, sheet), sheet);
  }
  return lines;
}

export function writeRow(row: SheetRow, sheet: Sheet): string {
  return row.raw ?? writeCells(row.cells, sheet);
}

export function writeCells(cells: readonly string[], { dialect }: Sheet): string {
  return joinCells(cells, dialect);
}

/** One record; without quotes in the dialect there is nothing to protect a cell with. */
export function joinCells(cells: readonly string[], { delimiter, quotes }: Dialect): string {
  const written = quotes === false ? cells : cells.map((cell) => quoteCell(cell, delimiter));
  return written.join(delimiter);
}

export function quoteCell(cell: string, delimiter: string): string {
  const needed = cell.includes(delimiter) || /["\r\n]/.test(cell);
  return needed ? `"${cell.replaceAll('"', '""')}"` : cell;
}

function headerRecords(sheet: Sheet): string[] {
  return sheet.dialect.header
    ? [
        writeCells(
          sheet.columns.map(({ name }) => name),
          sheet,
        ),
      ]
    : [];
}

function linesIn(record: string, sheet: Sheet): number {
  return record.split(sheet.newline).length;
}
