// Is the first line of a table names or values? Compared with the lines below it, column by column.
import { project as words } from '../text/en/project.ts';
import type { FormatDoubt } from './project.ts';
import { dateParts, isValue, numberParts } from './shapes.ts';
import type { Placed } from './sniff-table.ts';

export interface JudgedHeader {
  readonly header: boolean;
  /** `plain`: no doubt. `weak`: nothing but text anywhere. `alone`: there is no line to compare with. */
  readonly evidence: 'plain' | 'weak' | 'alone';
  /** The second line has no values either, where the lines below have. */
  readonly second: boolean;
}

const COMPARED = 200;

export function judgeHeader(records: readonly (readonly string[])[], width: number): JudgedHeader {
  const [first = [], ...below] = records.slice(0, COMPARED);
  if (below.length === 0) {
    return { header: !first.some((cell) => isValue(cell)), evidence: 'alone', second: false };
  }
  let names = 0;
  let values = 0;
  for (let column = 0; column < width; column++) {
    const top = (first[column] ?? '').trim();
    const cells = below.map((record) => (record[column] ?? '').trim()).filter((cell) => cell !== '');
    if (cells.length === 0) continue;
    const share = cells.filter((cell) => isValue(cell)).length / cells.length;
    if (share >= 0.6) {
      // Years are values that also make names of columns: 2023, 2024, 2025.
      if (isValue(top)) values += isYear(top) && !cells.some((cell) => isYear(cell)) ? 0 : 1;
      else if (top !== '') names += 1;
    } else if (top !== '') {
      if (cells.includes(top)) values += 0.7;
      if (lengthsDiffer(top, cells)) names += 0.4;
      if (isValue(top)) values += 0.5;
    }
  }
  const unique = new Set(first.map((cell) => cell.trim().toLowerCase())).size === first.length;
  const second = isSecondHeader(below, width);
  if (names === 0 && values === 0) return { header: unique, evidence: 'weak', second };
  return { header: names > values, evidence: Math.abs(names - values) >= 0.8 ? 'plain' : 'weak', second };
}

function isYear(cell: string): boolean {
  return /^(?:19|20)\d{2}$/.test(cell);
}

/** All cells of a column have one length, as codes do, and the first one another. */
function lengthsDiffer(top: string, cells: readonly string[]): boolean {
  const length = cells[0]?.length ?? 0;
  return cells.length >= 3 && top.length !== length && cells.every((cell) => cell.length === length);
}

/** No number or date in the second line, in columns where all lines below have one. */
function isSecondHeader(below: readonly (readonly string[])[], width: number): boolean {
  const [second, ...rest] = below;
  if (second === undefined || rest.length < 2) return false;
  let against = 0;
  for (let column = 0; column < width; column++) {
    const cells = rest.map((record) => (record[column] ?? '').trim()).filter((cell) => cell !== '');
    const typed = cells.filter((cell) => numberParts(cell) !== null || dateParts(cell) !== null).length;
    if (cells.length < 2 || typed < cells.length * 0.9) continue;
    if (isValue(second[column] ?? '')) return false;
    against++;
  }
  const filled = second.filter((cell) => cell.trim() !== '').length;
  return against > 0 && filled > 0 && (against >= 2 || filled <= width / 2 || width <= 2);
}

export function headerDoubts(judged: JudgedHeader, body: readonly Placed[], skip: number): FormatDoubt[] {
  const doubts: FormatDoubt[] = [];
  const { header, evidence, second } = judged;
  const say = (message: string): void => void doubts.push({ field: 'header', message, instead: [!header] });
  if (evidence === 'alone') say(header ? words.table.onlyHeader : words.table.oneValue);
  else if (!header) say(words.table.noHeader);
  else if (evidence === 'weak') say(words.table.weakHeader);
  if (second && header) {
    const text = (body[1]?.cells ?? []).filter((cell) => cell.trim() !== '').join(', ');
    doubts.push({ field: 'skip', message: words.table.secondHeader(text.slice(0, 80)), instead: [skip + 1] });
  }
  return doubts;
}
