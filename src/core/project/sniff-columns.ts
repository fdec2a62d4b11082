// What is odd about the columns of a table: lines of another width, a second table, names that repeat or are missing.
import { project as words } from '../text/en/project.ts';
import type { FormatDoubt } from './project.ts';
import type { Placed } from './sniff-table.ts';

export interface Shape {
  /** Null where the file has no names. */
  readonly header: readonly string[] | null;
  readonly rows: readonly Placed[];
  /** With the blank lines between them. */
  readonly all: readonly Placed[];
  readonly width: number;
}

/** SQLite tables hold at most 2,000 columns; some are ours. */
const WIDEST = 1900;

export function columnDoubts(shape: Shape): FormatDoubt[] {
  const say = (message: string): FormatDoubt => ({ field: 'columns', message, instead: [] });
  const { header, rows, width } = shape;
  const doubts = header === null ? [] : nameDoubts(header);
  const columns = header?.length ?? width;
  if (columns > WIDEST) doubts.push({ ...say(words.table.wide(columns)), stops: true });
  if (columns === 1) doubts.push(say(words.table.oneColumn));
  const common = rows.length > 0 ? width : columns;
  if (header !== null && header.length !== common)
    doubts.push(say(words.table.raggedHeader(header.length, common)));
  const ragged = rows.filter(({ cells }) => cells.length !== columns);
  const first = ragged[0];
  if (first !== undefined && ragged.length < rows.length) {
    const second = secondTable(shape, ragged);
    doubts.push(
      say(
        second === null
          ? words.table.ragged(ragged.length, rows.length, first.line, first.cells.length, columns)
          : words.table.twoTables(second),
      ),
    );
  }
  return doubts;
}

function nameDoubts(header: readonly string[]): FormatDoubt[] {
  const doubts: FormatDoubt[] = [];
  const folded = header.map((cell) => cell.toLowerCase());
  const twice = header.filter((cell, at) => cell !== '' && folded.indexOf(folded[at] ?? '') !== at);
  if (twice.length > 0) {
    doubts.push({ field: 'columns', message: words.table.duplicates([...new Set(twice)]), instead: [] });
  }
  const unnamed = header.flatMap((cell, at) => (cell.trim() === '' ? [at + 1] : []));
  if (unnamed.length > 0) {
    doubts.push({ field: 'columns', message: words.table.unnamed(unnamed), instead: [] });
  }
  return doubts;
}

/** Line of a second table: a blank line, and below it nearly everything has another width. */
function secondTable({ all, rows }: Shape, ragged: readonly Placed[]): number | null {
  const firstRow = rows[0]?.line ?? 0;
  const blank = all.find(
    ({ line, cells }) => line > firstRow && cells.length === 1 && (cells[0] ?? '').trim() === '',
  );
  if (blank === undefined) return null;
  const below = rows.filter(({ line }) => line > blank.line);
  const odd = ragged.filter(({ line }) => line > blank.line);
  return below.length >= 2 && odd.length >= below.length * 0.8 ? (below[0]?.line ?? null) : null;
}
