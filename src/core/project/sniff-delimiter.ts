// Which sign separates the cells: the one that cuts the lines into the same number of cells, with a header that reads like
// names, and that leaves nothing unexplained inside of the cells. `1,50` between semicolons is a number, not two cells.
import { isValue, numberParts } from './shapes.ts';
import { splitRecords } from './records.ts';

export const DELIMITERS = [',', ';', '\t', '|', '\x1f', ':'] as const;

export interface DelimiterScore {
  readonly delimiter: string;
  readonly quotes: boolean;
  readonly score: number;
  /** Cells of most records. */
  readonly width: number;
}

/** Records looked at. */
const SEEN = 1000;

/** Best first. A file of one column has no score above 0. */
export function scoreDelimiters(text: string): DelimiterScore[] {
  const quoted = text.includes('"');
  const scores = DELIMITERS.filter((sign) => text.includes(sign)).flatMap((delimiter) => {
    const plain = quoted ? [scoreOf(text, delimiter, false)] : [];
    return [scoreOf(text, delimiter, true), ...plain];
  });
  // Quotes as quotes unless that fits plainly worse.
  return scores.sort((a, b) => b.score + (b.quotes ? 0.06 : 0) - a.score - (a.quotes ? 0.06 : 0));
}

function scoreOf(text: string, delimiter: string, quotes: boolean): DelimiterScore {
  const all = splitRecords(text, { delimiter, quotes }).slice(0, SEEN);
  const records = all.filter((record) => record.length > 1 || (record[0] ?? '').trim() !== '');
  const width = commonWidth(records);
  if (width < 2) return { delimiter, quotes, score: 0, width };
  const fitting = records.filter((record) => record.length === width);
  const consistent = fitting.length / records.length;
  const header = fitting[0] ?? [];
  const score =
    consistent * consistent +
    0.15 * headerWeight(header) +
    0.1 * Math.min(1, Math.log2(width) / 3) -
    unexplained(fitting, delimiter) -
    brokenQuotes(fitting, quotes) -
    (delimiter === ':' ? 0.35 : 0);
  return { delimiter, quotes, score: Math.max(0, score), width };
}

/** The most frequent number of cells; of two that are as frequent, the larger one. */
export function commonWidth(records: readonly (readonly string[])[]): number {
  const counts = new Map<number, number>();
  for (const { length } of records) counts.set(length, (counts.get(length) ?? 0) + 1);
  let best = 0;
  let most = 0;
  for (const [width, rows] of counts) {
    if (rows > most || (rows === most && width > best)) [best, most] = [width, rows];
  }
  return best;
}

/** Share of cells that could be names. */
function headerWeight(cells: readonly string[]): number {
  const names = cells.filter((cell) => cell.trim() !== '' && cell.length <= 80 && !isValue(cell));
  return names.length / Math.max(1, cells.length);
}

/** Another sign stands in the cells of nearly every record, and not as part of a number, a time or a quoted text. */
function unexplained(records: readonly (readonly string[])[], delimiter: string): number {
  let worst = 0;
  for (const other of DELIMITERS) {
    if (other === delimiter || other === ':') continue;
    const holding = records.filter((record) =>
      record.some((cell) => cell.includes(other) && numberParts(cell.trim()) === null),
    ).length;
    worst = Math.max(worst, holding / records.length);
  }
  // A list inside of cells is not in every line; a delimiter is.
  return worst >= 0.9 ? 0.5 * worst : 0.1 * worst;
}

/** A quote at the edge of a cell only: the cut went through a quoted cell. */
function brokenQuotes(records: readonly (readonly string[])[], quotes: boolean): number {
  if (quotes) return 0;
  const cut = records.filter((record) =>
    record.some((cell) => cell.startsWith('"') || cell.endsWith('"')),
  ).length;
  return 0.6 * (cut / records.length);
}
