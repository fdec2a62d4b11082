// Where the table begins in a text, whether its first line holds names, and what is odd about its shape: titles above, a second
// header line, lines of another width, totals below, names that repeat or are missing.
import { project as words } from '../text/en/project.ts';
import { columnDoubts } from './sniff-columns.ts';
import { headerDoubts, judgeHeader } from './sniff-header.ts';
import type { FormatDoubt } from './project.ts';
import { splitRecords, type RecordStyle } from './records.ts';
import { commonWidth } from './sniff-delimiter.ts';
import { isValue } from './shapes.ts';

export interface SniffedTable {
  readonly header: boolean;
  readonly skip: number;
  readonly doubts: readonly FormatDoubt[];
}

export interface TableText extends RecordStyle {
  /** The text is the whole file. */
  readonly whole: boolean;
  /** The end of the file, where the text does not reach it. */
  readonly lastLines?: string;
}

/** One record with the physical line it begins on. */
export interface Placed {
  readonly line: number;
  readonly cells: readonly string[];
}

/** Records looked at. */
const SEEN = 5000;
/** More lines than this above a table are not a title. */
const LONGEST_PREAMBLE = 30;

export function sniffTable(text: string, style: TableText): SniffedTable {
  const records = placed(splitRecords(text, style).slice(0, SEEN));
  const filled = records.filter(({ cells }) => !isBlank(cells));
  const width = commonWidth(filled.map(({ cells }) => cells));
  const start = tableStart(filled, width);
  const first = filled[start];
  const skip = (first?.line ?? 1) - 1;
  const body = filled.slice(start);
  const doubts: FormatDoubt[] = [];
  if (start > 0) {
    const title = (filled[0]?.cells ?? []).filter((cell) => cell.trim() !== '').join(' ');
    doubts.push({ field: 'skip', message: words.table.skipped(skip, title.slice(0, 80)), instead: [0] });
  } else if (skip > 0) {
    doubts.push({ field: 'skip', message: words.table.skipped(skip, ''), instead: [0] });
  }
  const judged = judgeHeader(
    body.map(({ cells }) => cells),
    width,
  );
  doubts.push(...headerDoubts(judged, body, skip));
  const rows = judged.header ? body.slice(1) : body;
  const { rest, doubts: footer } = footerDoubts(rows, width, style);
  doubts.push(
    ...columnDoubts({ header: judged.header ? (first?.cells ?? []) : null, rows: rest, all: records, width }),
    ...footer,
  );
  return { header: judged.header, skip, doubts };
}

function placed(records: readonly (readonly string[])[]): Placed[] {
  let line = 1;
  return records.map((cells) => {
    const here = { line, cells };
    line += 1 + cells.reduce((sum, cell) => sum + (cell.includes('\n') ? cell.split('\n').length - 1 : 0), 0);
    return here;
  });
}

/** Index of the record where the table begins: the first of the common width with its like below, and not a padded title. */
function tableStart(records: readonly Placed[], width: number): number {
  // Nothing tells a title above one column from its header.
  if (width < 2) return 0;
  const last = Math.min(records.length, LONGEST_PREAMBLE);
  for (let at = 0; at < last; at++) {
    const here = records[at]?.cells ?? [];
    if (here.length !== width && !isShortHeader(here, records[at + 1]?.cells ?? [], width)) continue;
    const filled = here.filter((cell) => cell.trim() !== '').length;
    // A title that a spreadsheet padded with empty cells.
    const next = records[at + 1]?.cells ?? [];
    const nextFilled = next.filter((cell) => cell.trim() !== '').length;
    if (width >= 3 && filled <= Math.max(1, width / 4) && nextFilled > filled) continue;
    return at;
  }
  return 0;
}

/** Names for most columns, values below: the header only lacks some. */
function isShortHeader(cells: readonly string[], next: readonly string[], width: number): boolean {
  return (
    next.length === width &&
    cells.length >= 2 &&
    cells.length >= width - 2 &&
    cells.length <= width + 2 &&
    cells.every((cell) => cell.trim() !== '' && !isValue(cell)) &&
    new Set(cells).size === cells.length
  );
}

const TOTALS =
  /^\s*(?:grand\s+)?(?:sub)?(?:totals?|sum|summe|gesamt|итого|всего|сумма|합계|총계|소계|계|rows?|records?|count|total general|somme|suma|source|note|generated|exported|end of (?:file|report))\b|^\s*(?:итого|всего|합계|총계|소계)/i;

function footerDoubts(
  rows: readonly Placed[],
  width: number,
  style: TableText,
): { readonly rest: readonly Placed[]; readonly doubts: readonly FormatDoubt[] } {
  const ends = style.whole ? rows : placed(splitRecords(style.lastLines ?? '', style).slice(1));
  const last = ends.findLast(({ cells }) => !isBlank(cells));
  if (last === undefined || rows.length < 2) return { rest: rows, doubts: [] };
  const filled = last.cells.filter((cell) => cell.trim() !== '');
  const totals =
    TOTALS.test(filled[0] ?? '') && !rows.slice(0, -1).some(({ cells }) => TOTALS.test(cells[0] ?? ''));
  const remark = last.cells.length < width && last.cells.length <= 2 && width >= 3;
  if (!totals && !remark) return { rest: rows, doubts: [] };
  const message = words.table.footer(last.cells.join(' ').slice(0, 80));
  return {
    rest: style.whole ? rows.filter((row) => row !== last) : rows,
    doubts: [{ field: 'footer', message, instead: [] }],
  };
}

function isBlank(cells: readonly string[]): boolean {
  return cells.every((cell) => cell.trim() === '') && cells.length <= 1;
}
