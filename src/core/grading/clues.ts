// The evidence that the rules of `diagnose` ask for, gathered once.
import { fileText } from '../csv/text.ts';
import { codeTokens, type Token } from '../sql/tokens.ts';
import type { Case } from './diagnose.ts';
import type { Counterexample } from './counterexample-type.ts';
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
  /** Two rows of one file agree in the key of the differing output. */
  readonly rowsShareKey: boolean;
  /** A row stays that stands only in an earlier delivery. */
  readonly withdrawn: boolean;
  /** A row came in several deliveries, and the cell that differs is as an earlier one had it. */
  readonly otherVersion: boolean;
  /** After several deliveries a table lacks a row that came in exactly once. */
  readonly vanished: boolean;
  /** Got is a whole multiple (2 or more) of expected. */
  readonly multiple: boolean;
  /** The same on the whole data, for a number too large for chance. */
  readonly manyTimes: boolean;
  /** The cell that differs should be a text that is no number. */
  readonly textDiffers: boolean;
  /** Numbers differ by one in the last place money is counted in. */
  readonly offByRounding: boolean;
  /** Got and expected are dates one day apart, and no further than two time zones can be. */
  readonly dayShift: boolean;
  readonly joins: boolean;
  readonly innerJoin: boolean;
  readonly referenceLeftJoin: boolean;
  /** `= NULL` or `<> NULL`. */
  readonly comparesWithNull: boolean;
  readonly notInSubquery: boolean;
  /** IS NULL, IS NOT NULL, IFNULL, COALESCE. */
  readonly testsForNull: boolean;
  readonly casts: boolean;
  /** Turns reals into whole numbers without rounding, or sums money as REAL. */
  readonly cutsReals: boolean;
  readonly comparesDates: boolean;
  /** Literals of the draft that stand in the visible data and not in the reference. */
  readonly borrowedLiterals: readonly string[];
}

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
    ...versions(lab, finding, counterexample, difference),
    multiple: isMultiple(small, 0),
    textDiffers: difference?.kind === 'cell' && difference.expected.startsWith("'") && Number.isNaN(Number(difference.expected.replaceAll("'", ''))),
    manyTimes: isMultiple(finding, 10),
    offByRounding: numbers !== null && offByRounding(numbers[0], numbers[1]),
    dayShift: difference?.kind === 'cell' && dayShift(difference.got, difference.expected),
    joins: has(words, ['join']),
    innerJoin: innerJoins(words),
    referenceLeftJoin: has(reference, ['left', 'join']) || has(reference, ['left', 'outer', 'join']),
    comparesWithNull: ['=', '<>', '!=', '=='].some((operator) => has(words, [operator, 'null'])),
    notInSubquery: has(words, ['not', 'in', '(', 'select']),
    testsForNull: has(words, ['is', 'null']) || has(words, ['is', 'not', 'null']) || has(words, ['coalesce', '(']) || has(words, ['ifnull', '(']),
    casts: has(words, ['cast', '(']),
    cutsReals: has(words, ['as', 'integer', ')']) && !has(words, ['round', '(']) ? true : has(words, ['as', 'real', ')']) && !has(words, ['round', '(']),
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

/** Letters folded as a cleaning step would: case, blanks and composition do not make a person another one. */
function sharesKey(counterexample: Counterexample | null, difference: Difference | null): boolean {
  if (counterexample === null || difference === null || !('row' in difference)) return false;
  const columns = difference.row.map((cell) => cell.column);
  return counterexample.files.some((file) => {
    const at = columns.map((column) => file.header.indexOf(column)).filter((i) => i >= 0);
    if (at.length === 0) return false;
    const keys = file.rows.filter((row) => !row.malformed).map((row) => at.map((i) => (row.cells[i] ?? '').trim().normalize('NFC').toLowerCase()).join('\u0001'));
    return new Set(keys).size < keys.length;
  });
}

/** What became of the row that differs, over the deliveries of the counterexample in which its key stands. */
function versions(
  lab: Case['lab'], finding: Finding, counterexample: Counterexample | null, difference: Difference | null,
): Pick<Clues, 'withdrawn' | 'otherVersion' | 'vanished'> {
  const setting = 'setting' in finding ? finding.setting.kind : null;
  const arrives = setting === 'next-delivery' || setting === 'any-order' || setting === 'twin';
  if (counterexample === null || difference === null || !('row' in difference) || !arrives) {
    return { withdrawn: false, otherVersion: false, vanished: false };
  }
  const deliveries = [...new Set(counterexample.files.map((file) => file.delivery))];
  const found = deliveriesOf(counterexample, difference);
  const isTable = lab.outputs.tables.includes(difference.output);
  const last = lastDelivery(finding, deliveries);
  return {
    withdrawn: isTable && difference.kind === 'extra-row' && deliveries.length > 1 && found.length === 1 && found[0] !== last,
    otherVersion: isTable && difference.kind === 'cell' && olderCell(counterexample, found, difference.got),
    vanished: isTable && difference.kind === 'missing-row' && setting !== 'twin' && found.length === 1,
  };
}

/** The delivery of each record that holds the key values of the differing row, as far as its file has columns of that name. */
function deliveriesOf(counterexample: Counterexample, difference: Extract<Difference, { row: unknown }>): string[] {
  return counterexample.files.flatMap((file) => {
    const named = difference.row.map((cell) => ({ at: file.header.indexOf(cell.column), value: cell.value.replace(/^'|'$/g, '') }));
    const key = named.filter(({ at }) => at >= 0);
    if (key.length === 0) return [];
    const rows = file.rows.filter((row) => !row.malformed && key.every(({ at, value }) => row.cells[at]?.trim() === value));
    return rows.map(() => file.delivery);
  });
}

/** `got` stands in a delivery of the row before the last one; amounts are compared by their digits. */
function olderCell(counterexample: Counterexample, found: readonly string[], got: string): boolean {
  const older = found.slice(0, -1).filter((delivery) => delivery !== found.at(-1));
  const digits = (text: string): string => text.replaceAll(/[^\p{L}\d]/gu, '').toLowerCase();
  const rows = counterexample.files.filter((file) => older.includes(file.delivery)).flatMap((file) => file.rows);
  return rows.some((row) => row.cells.some((cell) => digits(cell) !== '' && digits(cell) === digits(got)));
}

function lastDelivery(finding: Finding, deliveries: readonly string[]): string | undefined {
  const setting = 'setting' in finding ? finding.setting : null;
  if (setting?.kind === 'next-delivery') return setting.delivery;
  if (setting?.kind === 'any-order') return setting.order.at(-1);
  return deliveries.at(-1);
}

/** Got is 2, 3… times expected, and expected is at least `least`. */
function isMultiple(finding: Finding, least: number): boolean {
  if (finding.kind !== 'difference' || finding.difference.kind !== 'cell') return false;
  const expected = Number(finding.difference.expected);
  const times = Number(finding.difference.got) / expected;
  return expected !== 0 && Math.abs(expected) >= least && Number.isInteger(times) && times >= 2;
}

function offByRounding(got: number, expected: number): boolean {
  const gap = Math.abs(got - expected);
  if (Number.isInteger(got) && Number.isInteger(expected)) return gap === 1 && Math.abs(expected) >= 10;
  return gap > 0 && gap < 0.011;
}

function dayShift(got: string, expected: string): boolean {
  const texts = [got, expected].map((text) => text.replaceAll("'", '').replace('T', ' '));
  const gap = (length: number, rest: string): number => {
    const [a = Number.NaN, b = Number.NaN] = texts.map((text) => Date.parse(`${text.slice(0, length).replace(' ', 'T')}${rest}`));
    return Math.abs(a - b) / 3_600_000;
  };
  const timed = texts.every((text) => /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}/.test(text));
  return gap(10, 'T00:00Z') === 24 && (!timed || gap(16, 'Z') <= 14);
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
