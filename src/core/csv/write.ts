// A sheet back to the bytes of a CSV file (RFC 4180: quotes only where needed, doubled inside; LF line ends).
import type { Sheet } from './sheet.ts';

export function writeCsv(sheet: Sheet): Uint8Array {
  const { delimiter, header } = sheet.dialect;
  const line = (cells: readonly string[]): string => cells.map((cell) => quoteCell(cell, delimiter)).join(delimiter);
  const lines = [...(header ? [line(sheet.header)] : []), ...sheet.rows.map(line), ...sheet.malformed];
  return new TextEncoder().encode(lines.map((one) => `${one}\n`).join(''));
}

export function quoteCell(cell: string, delimiter: string): string {
  const needed = cell.includes(delimiter) || /["\r\n]/.test(cell);
  return needed ? `"${cell.replaceAll('"', '""')}"` : cell;
}
