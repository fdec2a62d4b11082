// The evidence that the rules of `diagnose` ask for, gathered once.
import { fileText } from '../csv/text.ts';
import type { Token } from '../sql/tokens.ts';
import type { Case } from './diagnose.ts';
import type { Counterexample, CounterRow, ShownRows } from './counterexample-type.ts';
import { dayOf, daysMeet, isShifted } from './moments.ts';
import {
  count,
  dayCuts,
  edgeMoved,
  has,
  innerJoins,
  isCompared,
  nullTested,
  shifts,
  subtractsMoments,
  withoutChecks,
} from './sql-evidence.ts';
import { tokensBehind } from './statements-behind.ts';
import type { Difference, Finding } from './verdict.ts';
import { cellClues, type CellClues } from './cell-clues.ts';
import { isMultiple, versions, type Versions } from './versions.ts';
import { isDate } from './written-number.ts';
import { folded } from './written-text.ts';

export interface Clues extends Versions, CellClues {
  readonly setting: string | null;
  /** The same data went through twice: rerun or crash. */
  readonly again: boolean;
  /** The data is not the visible first delivery. */
  readonly otherData: boolean;
  readonly difference: Difference['kind'] | null;
  /** One side of the differing cell is text, the other a number. */
  readonly textForNumber: boolean;
  /** A blank text stands where NULL is expected, or NULL where a blank is. */
  readonly blankForNull: boolean;
  /** More rows, or a larger sum, than expected. */
  readonly tooMuch: boolean;
  /** A number that is smaller than expected. */
  readonly tooLittle: boolean;
  readonly uniqueFailure: boolean;
  /** Rows in minus rows accounted for; negative when some count twice. */
  readonly ledgerGap: number;
  /** Cells that matter in the counterexample. */
  readonly oddCells: readonly string[];
  /** Some cell of the counterexample is a date. */
  readonly hasDates: boolean;
  /** Of the odd cells, the ones whose way of writing matters: the same value, written plainly, and all is well. */
  readonly oddSpellings: readonly string[];
  /** Two rows of one source agree in the key of the differing output. */
  readonly rowsShareKey: boolean;
  /** The draft's output has a key that reads like one of the reference's and is another text. */
  readonly spelledApart: boolean;
  /** Got is a whole multiple (2 or more) of expected. */
  readonly multiple: boolean;
  /** The same on the whole data, for a number too large for chance. */
  readonly manyTimes: boolean;
  /** The cell that differs should be a text that is no number. */
  readonly textDiffers: boolean;
  /** NOT IN over a subquery. */
  readonly notInSubquery: boolean;
  /** Numbers differ by one in the last place money is counted in. */
  readonly offByRounding: boolean;
  /** Got and expected are moments whole hours apart, or dates one day apart, and draft and reference shift time differently. */
  readonly zoneShift: boolean;
  /** Numbers differ by one, and the draft, which calculates with moments, cuts fewer of them down to their day than the reference. */
  readonly countsMoments: boolean;
  /** A column is compared with the same number as in the reference, but the edge is on the other side. */
  readonly edgeMoved: boolean;
  readonly joins: boolean;
  readonly innerJoin: boolean;
  /** The reference keeps rows without a partner at more joins than the draft does. */
  readonly fewerLeftJoins: boolean;
  /** `= NULL`, `<> NULL`. */
  readonly comparesWithNull: boolean;
  /** Compares a column that the reference tests for NULL, and never tests it. */
  readonly untestedNull: boolean;
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
  /** BETWEEN or <= on something, where the reference does without and has a < more. */
  readonly closesInterval: boolean;
  /** In the counterexample, dates of two different files are the same day or neighbours. */
  readonly daysMeet: boolean;
  /** Literals of the draft that stand in the visible data and not in the reference. */
  readonly borrowedLiterals: readonly string[];
}

/** A single NULL in the subquery makes it true for no row. */
const NOT_IN = ['not', 'in', '(', 'select'];

export function clues({ lab, pack, draft, finding, counterexample }: Case): Clues {
  const small = counterexample?.finding ?? finding;
  const difference = small.kind === 'difference' ? small.difference : null;
  const output = difference?.output ?? null;
  const words = tokensBehind(lab.steps, draft, output);
  const reference = tokensBehind(lab.steps, pack.reference, output);
  const setting = 'setting' in finding ? finding.setting.kind : null;
  const numbers =
    difference?.kind === 'cell' ? ([Number(difference.got), Number(difference.expected)] as const) : null;
  return {
    setting,
    again: setting === 'rerun' || setting === 'crash',
    otherData: setting === 'next-delivery' || setting === 'twin' || setting === 'any-order',
    difference: difference?.kind ?? null,
    textForNumber: difference?.kind === 'cell' && isTextForNumber(difference.classes ?? []),
    blankForNull:
      difference?.kind === 'cell' &&
      [`''|NULL`, `NULL|''`].includes(`${difference.got}|${difference.expected}`),
    tooMuch:
      difference?.kind === 'repeated-row' ||
      difference?.kind === 'extra-row' ||
      (numbers !== null && numbers[0] > numbers[1]),
    tooLittle: numbers !== null && numbers[0] < numbers[1],
    uniqueFailure: small.kind === 'failure' && small.failure.message.startsWith('UNIQUE constraint failed'),
    ledgerGap: gapOf(small, counterexample),
    oddCells: cellsWhere(counterexample, (row) => row.odd),
    hasDates: cellsWhere(counterexample, (row) => row.cells.map(() => true)).some(isDate),
    oddSpellings: cellsWhere(counterexample, (row) => row.spelling),
    rowsShareKey: sharesKey(counterexample, difference),
    spelledApart: spelledApart(counterexample, difference),
    ...versions(lab, finding, counterexample, difference),
    multiple: isMultiple(small, 0),
    ...cellClues(counterexample, difference),
    manyTimes: isMultiple(finding, 10),
    textDiffers:
      difference?.kind === 'cell' &&
      difference.expected.startsWith("'") &&
      Number.isNaN(Number(difference.expected.replaceAll("'", ''))),
    notInSubquery: has(words, NOT_IN),
    offByRounding: numbers !== null && offByRounding(numbers[0], numbers[1]),
    zoneShift:
      difference?.kind === 'cell' &&
      isShifted(difference.got, difference.expected) &&
      shifts(words) !== shifts(reference),
    countsMoments:
      numbers !== null &&
      Math.abs(numbers[0] - numbers[1]) === 1 &&
      subtractsMoments(words) &&
      dayCuts(words) < dayCuts(reference),
    edgeMoved: edgeMoved(withoutChecks(words), withoutChecks(reference)),
    joins: has(words, ['join']),
    innerJoin: innerJoins(words),
    fewerLeftJoins: count(words, 'left') < count(reference, 'left'),
    untestedNull: [...nullTested(reference, false)].some(
      (column) => isCompared(withoutChecks(words), column) && !nullTested(words, true).has(column),
    ),
    comparesWithNull: ['=', '<>', '!=', '=='].some((operator) => has(words, [operator, 'null'])),
    testsForNull:
      has(words, ['is', 'null']) ||
      has(words, ['is', 'not', 'null']) ||
      has(words, ['coalesce', '(']) ||
      has(words, ['ifnull', '(']),
    casts: has(words, ['cast', '(']),
    fewerCasts:
      count(words, 'cast') < count(reference, 'cast') && !has(words, ['+', '0']) && !has(words, ['*', '1']),
    cutsReals:
      has(words, ['as', 'integer', ')']) && !has(words, ['round', '('])
        ? true
        : has(words, ['as', 'real', ')']) && !has(words, ['round', '(']),
    fractions:
      counterexample === null ||
      counterexample.files.some((file) =>
        file.rows.some((row) => row.cells.some((cell) => /\d[.,]\d{1,2}(?!\d)/.test(cell))),
      ),
    comparesDates: words.some(
      (word, i) =>
        /^'\d{4}-\d{2}/.test(word.text) && /^(between|and|<|<=|>|>=)$/i.test(words[i - 1]?.text ?? ''),
    ),
    closesInterval:
      ['between', '<='].some((operator) => has(words, [operator]) && !has(reference, [operator])) &&
      count(words, '<') < count(reference, '<'),
    daysMeet: daysMeet(counterexample),
    borrowedLiterals: borrowedLiterals(lab, words, tokensBehind(lab.steps, pack.reference, null)),
  };
}

function isTextForNumber(classes: readonly string[]): boolean {
  return classes.includes('text') && (classes.includes('integer') || classes.includes('real'));
}

function gapOf(finding: Finding, counterexample: Counterexample | null): number {
  // A run that stopped has lost nothing: it has not got to it.
  if (finding.kind === 'failure') return 0;
  const count = counterexample?.ledger ?? (finding.kind === 'unbalanced' ? finding : null);
  return count === null ? 0 : count.rowsIn - count.loaded - count.quarantined - count.deduplicated;
}

function cellsWhere(
  counterexample: Counterexample | null,
  flags: (row: CounterRow) => readonly boolean[],
): string[] {
  const rows = counterexample?.files.flatMap((file) => file.rows) ?? [];
  return rows.flatMap((row) => (row.malformed ? [] : row.cells.filter((_, i) => flags(row)[i])));
}

function sharesKey(counterexample: Counterexample | null, difference: Difference | null): boolean {
  if (counterexample === null || difference === null || !('row' in difference)) return false;
  const columns = difference.row.map((cell) => cell.column);
  const seen = new Set<string>();
  return counterexample.files.some((file) => {
    const at = columns.map((column) => file.header.indexOf(column)).filter((i) => i >= 0);
    if (at.length === 0) return false;
    const keys = file.rows
      .filter((row) => !row.malformed)
      .map((row) => [file.source, ...at.map((i) => fold(row.cells[i] ?? ''))].join('\u0001'));
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
  if (
    expected === undefined ||
    got === undefined ||
    got === null ||
    difference === null ||
    !('row' in difference)
  )
    return false;
  return difference.row.some(({ column }) => {
    const texts = (rows: ShownRows): string[] => {
      const at = rows.columns.findIndex((name) => name.toLowerCase() === column.toLowerCase());
      return rows.rows.flatMap((row) => row[at] ?? []);
    };
    const right = texts(expected);
    return texts(got).some(
      (text) => !right.includes(text) && right.some((other) => fold(other) === fold(text)),
    );
  });
}

/** As a cleaning step would: case, blanks and composition do not make a thing another one, nor the way to write a date another day. */
function fold(text: string): string {
  const plain = folded(text);
  return dayOf(plain) ?? plain;
}

function offByRounding(got: number, expected: number): boolean {
  const gap = Math.abs(got - expected);
  if (Number.isInteger(got) && Number.isInteger(expected)) return gap === 1 && Math.abs(expected) >= 10;
  return gap > 0 && gap < 0.011;
}

/** Texts of four letters and more, and long numbers: short ones are no proof. */
function borrowedLiterals(lab: Case['lab'], words: readonly Token[], reference: readonly Token[]): string[] {
  const honest = new Set(reference.map((token) => token.text));
  const data = lab.deliveries.flatMap((delivery) => [
    delivery.id,
    ...delivery.files.flatMap((file) => [file.name, fileText(file.body, file.dialect?.encoding)]),
  ]);
  return words
    .filter((token) => (token.kind === 'string' || token.kind === 'number') && !honest.has(token.text))
    .map((token) => token.text.replace(/^'|'$/g, ''))
    .filter(
      (literal) =>
        literal.length >= 4 && !literal.includes('%') && data.some((text) => text.includes(literal)),
    );
}
