// Rows out as CSV. For machines: exact, as RFC 4180 has it. Safe for spreadsheets: text that a spreadsheet would run as a
// formula gets an apostrophe in front, which our own import takes away again.
import { quoteCell } from '../csv/write.ts';
import { hex, showValue, type SqlValue } from '../values.ts';

export type CsvStyle = 'machines' | 'spreadsheets';

/** One record with its line end. NULL is an empty cell; an empty text is a pair of quotes. */
export function writeRow(values: readonly SqlValue[], style: CsvStyle): string {
  return `${values.map((value) => quote(cellOf(value, style))).join(',')}\r\n`;
}

/** What a file of that style begins with: Excel takes text for UTF-8 only behind a byte order mark. */
export function fileStart(style: CsvStyle): string {
  return style === 'spreadsheets' ? '\uFEFF' : '';
}

const SAFE_ENDING = '.for-spreadsheets.csv';

export function csvName(table: string, style: CsvStyle): string {
  return style === 'spreadsheets' ? `${table}${SAFE_ENDING}` : `${table}.csv`;
}

/** A file that we wrote for spreadsheets: only there an apostrophe in front is ours. Browsers add ` (1)` to a second download. */
export function isGuardedFile(name: string): boolean {
  return /\.for-spreadsheets(?: ?\(\d+\))?\.csv$/i.test(name);
}

function cellOf(value: SqlValue, style: CsvStyle): string | null {
  if (value === null) return null;
  if (typeof value === 'string') return style === 'spreadsheets' ? guardText(value) : value;
  return value instanceof Uint8Array ? hex(value) : showValue(value);
}

function quote(cell: string | null): string {
  if (cell === null) return '';
  return cell === '' ? '""' : quoteCell(cell, ',');
}

/**
 * What spreadsheets skip before they look whether a cell is a formula: blanks, controls, marks without width. And the signs that
 * begin one, in both widths. A text that begins with an apostrophe gets one more, so that taking one away always gives the text.
 */
const FORMULA =
  /^(?:'|[\s\u0000-\u001f\u007f-\u00a0\u00ad\u200b-\u200f\u2028-\u202f\u2060\u3000\ufeff]*[=+\-@\u2212\uff1d\uff0b\uff0d\uff20]|[\t\r\n])/;

export function guardText(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

export function unguardText(text: string): string {
  return text.startsWith("'") ? text.slice(1) : text;
}
