// The evidence that the rules of `diagnose` ask for, gathered once.
import { fileText } from '../csv/text.ts';
import { codeTokens, type Token } from '../sql/tokens.ts';
import type { Case } from './diagnose.ts';
import type { Counterexample, ShownRows } from './counterexample-type.ts';
import type { Difference, Finding } from './verdict.ts';

export interface Clues {
  readonly setting: string | null;
  /** The same data went through twice: rerun or crash. */
  readonly again: boolean;
  /** The data is not the visible first delivery. */
  readonly otherData: boolean;
  readonly difference: Difference['kind'] | null;
  readonly classes: readonly string[] | null;
  /** More rows, or a larger sum, than expected. */
  readonly tooMuch: boolean;
  readonly uniqueFailure: boolean;
  /** Rows in minus rows accounted for; negative when some count twice. */
  readonly ledgerGap: number;
  /** Cells that matter in the counterexample. */
  readonly oddCells: readonly string[];
  /** Two rows of one source agree in the key of the differing output. */
  readonly rowsShareKey: boolean;
  /** The draft's output has a key that reads like one of the reference's and is another text. */
  readonly spelledApart: boolean;
  /** Got is a whole multiple (2 or more) of expected. */
  readonly multiple: boolean;
  /** Numbers differ by one in the last place money is counted in. */
  readonly offByRounding: boolean;
  /** Got and expected are dates one day apart. */
  readonly dayShift: boolean;
  readonly joins: boolean;
  readonly innerJoin: boolean;
  /** The reference keeps rows without a partner at more joins than the draft does. */
  readonly fewerLeftJoins: boolean;
  /** `= NULL`, `<> NULL`, or rows missing with a NOT IN over a subquery, which the reference does without. */
  readonly comparesWithNull: boolean;
  /** IS NULL, IS NOT NULL, IFNULL, COALESCE. */
  readonly testsForNull: boolean;
  readonly casts: boolean;
  /** The reference turns text into numbers at more places, and no arithmetic of the draft does it instead. */
  readonly fewerCasts: boolean;
  /** Turns reals into whole numbers without rounding, or sums money as REAL. */
  readonly cutsReals: boolean;
  /** Numbers with a fraction stand in the counterexample; without one nobody knows. */
  readonly fractions: boolean;
  readonly comparesDates: boolean;
  /** Literals of the draft that stand in the visible data and not in the reference. */
  readonly borrowedLiterals: readonly string[];
}

/** A single NULL in the subquery makes it true for no row. */
const NOT_IN = ['not', 'in', '(', 'select'];

export function clues({ lab, pack, draft, finding, counterexample }: Case): Clues {
  const words = stepTokens(lab.steps, draft);
  const reference = stepTokens(lab.steps, pack.reference);
  const small = counterexample?.finding ?? finding;
  const difference = small.kind === 'difference' ? small.difference : null;
  const setting = 'setting' in finding ? finding.setting.kind : null;
  const numbers = difference?.kind === 'cell' ? [Number(difference.got), Number(difference.expected)] as const : null;
  return {
    setting,
    again: setting === 'rerun' || setting === 'crash',
    otherData: setting === 'next-delivery' || setting === 'twin' || setting === 'any-order',
    difference: difference?.kind ?? null,
    classes: difference?.kind === 'cell' ? (difference.classes ?? null) : null,
    tooMuch: difference?.kind === 'repeated-row' || difference?.kind === 'extra-row' || (numbers !== null && numbers[0] > numbers[1]),
    uniqueFailure: small.kind === 'failure' && small.failure.message.startsWith('UNIQUE constraint failed'),
    ledgerGap: gapOf(small, counterexample),
    oddCells: oddCells(counterexample),
    rowsShareKey: sharesKey(counterexample, difference),
    spelledApart: spelledApart(counterexample, difference),
    multiple: numbers !== null && numbers[1] !== 0 && Number.isInteger(numbers[0] / numbers[1]) && numbers[0] / numbers[1] >= 2,
    offByRounding: numbers !== null && offByRounding(numbers[0], numbers[1]),
    dayShift: difference?.kind === 'cell' && dayShift(difference.got, difference.expected),
    joins: has(words, ['join']),
    innerJoin: innerJoins(words),
    fewerLeftJoins: count(words, 'left') < count(reference, 'left'),
    comparesWithNull: ['=', '<>', '!=', '=='].some((operator) => has(words, [operator, 'null'])) || (difference?.kind === 'missing-row' && has(words, NOT_IN) && !has(reference, NOT_IN)),
    testsForNull: has(words, ['is', 'null']) || has(words, ['is', 'not', 'null']) || has(words, ['coalesce', '(']) || has(words, ['ifnull', '(']),
    casts: has(words, ['cast', '(']),
    fewerCasts: count(words, 'cast') < count(reference, 'cast') && !has(words, ['+', '0']) && !has(words, ['*', '1']),
    cutsReals: has(words, ['as', 'integer', ')']) && !has(words, ['round', '(']) ? true : has(words, ['as', 'real', ')']) && !has(words, ['round', '(']),
    fractions: counterexample === null || counterexample.files.some((file) => file.rows.some((row) => row.cells.some((cell) => /\d[.,]\d{1,2}(?!\d)/.test(cell)))),
    comparesDates: words.some((word, i) => /^'\d{4}-\d{2}/.test(word.text) && /^(between|and|<|<=|>|>=)$/i.test(words[i - 1]?.text ?? '')),
    borrowedLiterals: borrowedLiterals(lab, words, reference),
  };
}

function stepTokens(steps: Case['lab']['steps'], draft: Case['draft']): Token[] {
  return steps.filter((step) => step.language === 'sql').flatMap((step) => codeTokens(draft[step.id] ?? ''));
}

function has(tokens: readonly Token[], phrase: readonly string[]): boolean {
  return tokens.some((_, i) => phrase.every((word, j) => tokens[i + j]?.text.toLowerCase() === word));
}

function count(tokens: readonly Token[], word: string): number {
  return tokens.filter((token) => token.text.toLowerCase() === word).length;
}

function innerJoins(tokens: readonly Token[]): boolean {
  return tokens.some((token, i) => {
    if (token.text.toLowerCase() !== 'join') return false;
    const before = [tokens[i - 1], tokens[i - 2]].map((one) => one?.text.toLowerCase());
    return !before.some((word) => word === 'left' || word === 'right' || word === 'full' || word === 'cross');
  });
}

function gapOf(finding: Finding, counterexample: Counterexample | null): number {
  const count = counterexample?.ledger ?? (finding.kind === 'unbalanced' ? finding : null);
  return count === null ? 0 : count.rowsIn - count.loaded - count.quarantined - count.deduplicated;
}

function oddCells(counterexample: Counterexample | null): string[] {
  const rows = counterexample?.files.flatMap((file) => file.rows) ?? [];
  return rows.flatMap((row) => (row.malformed ? [] : row.cells.filter((_, i) => row.odd[i])));
}

function sharesKey(counterexample: Counterexample | null, difference: Difference | null): boolean {
  if (counterexample === null || difference === null || !('row' in difference)) return false;
  const columns = difference.row.map((cell) => cell.column);
  const seen = new Set<string>();
  return counterexample.files.some((file) => {
    const at = columns.map((column) => file.header.indexOf(column)).filter((i) => i >= 0);
    if (at.length === 0) return false;
    const keys = file.rows.filter((row) => !row.malformed).map((row) => [file.source, ...at.map((i) => fold(row.cells[i] ?? ''))].join('\u0001'));
    return keys.some((key) => {
      const known = seen.has(key);
      seen.add(key);
      return known;
    });
  });
}

/** Cells are compared composed, so a key of letters and marks apart shows as a repeated row; here the texts themselves are held together. */
function spelledApart(counterexample: Counterexample | null, difference: Difference | null): boolean {
  const [expected, got] = [counterexample?.output?.expected, counterexample?.output?.got];
  if (expected === undefined || got === undefined || got === null || difference === null || !('row' in difference)) return false;
  return difference.row.some(({ column }) => {
    const texts = (rows: ShownRows): string[] => {
      const at = rows.columns.findIndex((name) => name.toLowerCase() === column.toLowerCase());
      return rows.rows.flatMap((row) => row[at] ?? []);
    };
    const right = texts(expected);
    return texts(got).some((text) => !right.includes(text) && right.some((other) => fold(other) === fold(text)));
  });
}

/** As a cleaning step would: case, blanks and composition do not make a thing another one. */
function fold(text: string): string {
  return text.trim().normalize('NFC').toLowerCase();
}

function offByRounding(got: number, expected: number): boolean {
  const gap = Math.abs(got - expected);
  if (Number.isInteger(got) && Number.isInteger(expected)) return gap === 1 && Math.abs(expected) >= 10;
  return gap > 0 && gap < 0.011;
}

function dayShift(got: string, expected: string): boolean {
  const days = [got, expected].map((text) => Date.parse(`${text.replaceAll("'", '').slice(0, 10)}T00:00:00Z`));
  const [a, b] = days;
  return a !== undefined && b !== undefined && Math.abs(a - b) === 86_400_000;
}

/** Texts of four letters and more, and long numbers: short ones are no proof. */
function borrowedLiterals(lab: Case['lab'], words: readonly Token[], reference: readonly Token[]): string[] {
  const honest = new Set(reference.map((token) => token.text));
  const data = lab.deliveries.flatMap((delivery) => [delivery.id, ...delivery.files.flatMap((file) => [file.name, fileText(file.body)])]);
  return words
    .filter((token) => (token.kind === 'string' || token.kind === 'number') && !honest.has(token.text))
    .map((token) => token.text.replace(/^'|'$/g, ''))
    .filter((literal) => literal.length >= 4 && !literal.includes('%') && data.some((text) => text.includes(literal)));
}
