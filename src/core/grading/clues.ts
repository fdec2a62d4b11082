// The evidence that the rules of `diagnose` ask for, gathered once.
import { fileText } from '../csv/text.ts';
import { codeTokens, type Token } from '../sql/tokens.ts';
import type { Case } from './diagnose.ts';
import type { Counterexample, CounterRow } from './counterexample-type.ts';
import type { Difference, Finding } from './verdict.ts';
import { isDate } from './written-number.ts';

export interface Clues {
  readonly setting: string | null;
  /** The same data went through twice: rerun or crash. */
  readonly again: boolean;
  /** The data is not the visible first delivery. */
  readonly otherData: boolean;
  readonly difference: Difference['kind'] | null;
  /** One side of the differing cell is text, the other a number. */
  readonly textForNumber: boolean;
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
  /** Two rows of one file agree in the key of the differing output. */
  readonly rowsShareKey: boolean;
  /** Got is a whole multiple (2 or more) of expected. */
  readonly multiple: boolean;
  /** Numbers differ by one in the last place money is counted in. */
  readonly offByRounding: boolean;
  /** Got and expected are moments whole hours apart, or dates one day apart, and draft and reference shift time differently. */
  readonly zoneShift: boolean;
  /** Numbers differ by one, and the draft cuts fewer moments down to their day than the reference. */
  readonly countsMoments: boolean;
  /** A column is compared with the same number as in the reference, but the edge is on the other side. */
  readonly edgeMoved: boolean;
  readonly joins: boolean;
  readonly innerJoin: boolean;
  /** The reference keeps rows without a partner at more joins than the draft does. */
  readonly fewerLeftJoins: boolean;
  /** `= NULL`, `<> NULL`, or NOT IN over a subquery. */
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
  readonly comparesDates: boolean;
  /** BETWEEN or <= on something, where the reference does without either. */
  readonly closesInterval: boolean;
  /** In the counterexample, dates of two different files are the same day or neighbours. */
  readonly daysMeet: boolean;
  /** Literals of the draft that stand in the visible data and not in the reference. */
  readonly borrowedLiterals: readonly string[];
}

export function clues({ lab, pack, draft, finding, counterexample }: Case): Clues {
  const small = counterexample?.finding ?? finding;
  const difference = small.kind === 'difference' ? small.difference : null;
  const output = difference?.output ?? null;
  const words = stepTokens(stepsBehind(lab.steps, draft, output), draft);
  const reference = stepTokens(stepsBehind(lab.steps, pack.reference, output), pack.reference);
  const setting = 'setting' in finding ? finding.setting.kind : null;
  const numbers = difference?.kind === 'cell' ? [Number(difference.got), Number(difference.expected)] as const : null;
  return {
    setting,
    again: setting === 'rerun' || setting === 'crash',
    otherData: setting === 'next-delivery' || setting === 'twin' || setting === 'any-order',
    difference: difference?.kind ?? null,
    textForNumber: difference?.kind === 'cell' && isTextForNumber(difference.classes ?? []),
    tooMuch: difference?.kind === 'repeated-row' || difference?.kind === 'extra-row' || (numbers !== null && numbers[0] > numbers[1]),
    tooLittle: numbers !== null && numbers[0] < numbers[1],
    uniqueFailure: small.kind === 'failure' && small.failure.message.startsWith('UNIQUE constraint failed'),
    ledgerGap: gapOf(small, counterexample),
    oddCells: cellsWhere(counterexample, (row) => row.odd),
    hasDates: cellsWhere(counterexample, (row) => row.cells.map(() => true)).some(isDate),
    oddSpellings: cellsWhere(counterexample, (row) => row.spelling),
    rowsShareKey: sharesKey(counterexample, difference),
    multiple: numbers !== null && numbers[1] !== 0 && Number.isInteger(numbers[0] / numbers[1]) && numbers[0] / numbers[1] >= 2,
    offByRounding: numbers !== null && offByRounding(numbers[0], numbers[1]),
    zoneShift: difference?.kind === 'cell' && isShifted(difference.got, difference.expected) && shifts(words) !== shifts(reference),
    countsMoments: numbers !== null && Math.abs(numbers[0] - numbers[1]) === 1 && dayCuts(words) < dayCuts(reference),
    edgeMoved: edgeMoved(words, reference),
    joins: has(words, ['join']),
    innerJoin: innerJoins(words),
    fewerLeftJoins: count(words, 'left') < count(reference, 'left'),
    untestedNull: [...nullTested(reference, false)].some((column) => isCompared(withoutChecks(words), column) && !nullTested(words, true).has(column)),
    comparesWithNull: ['=', '<>', '!=', '=='].some((operator) => has(words, [operator, 'null'])) || has(words, ['not', 'in', '(', 'select']),
    testsForNull: has(words, ['is', 'null']) || has(words, ['is', 'not', 'null']) || has(words, ['coalesce', '(']) || has(words, ['ifnull', '(']),
    casts: has(words, ['cast', '(']),
    fewerCasts: count(words, 'cast') < count(reference, 'cast') && !has(words, ['+', '0']) && !has(words, ['*', '1']),
    cutsReals: has(words, ['as', 'integer', ')']) && !has(words, ['round', '(']) ? true : has(words, ['as', 'real', ')']) && !has(words, ['round', '(']),
    comparesDates: words.some((word, i) => /^'\d{4}-\d{2}/.test(word.text) && /^(between|and|<|<=|>|>=)$/i.test(words[i - 1]?.text ?? '')),
    closesInterval: ['between', '<='].some((operator) => has(words, [operator])) && !['between', '<='].some((operator) => has(reference, [operator])),
    daysMeet: daysMeet(counterexample),
    borrowedLiterals: borrowedLiterals(lab, words, reference),
  };
}

/** The steps up to the last one that writes the table: what comes after it only reads. */
function stepsBehind(steps: Case['lab']['steps'], draft: Case['draft'], output: string | null): Case['lab']['steps'] {
  if (output === null) return steps;
  const writes = (step: (typeof steps)[number]): boolean => {
    const tokens = stepTokens([step], draft);
    return ['table', 'exists', 'into', 'update'].some((word) => has(tokens, [word, output.toLowerCase()]));
  };
  const last = steps.findLastIndex(writes);
  return last < 0 ? steps : steps.slice(0, last + 1);
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

/** Columns in `… OR x IS NULL`, `x IS NULL OR …`, `coalesce(x, …` and `ifnull(x, …`, without their table. `deep`: in coalesce(f(x), …), too. */
function nullTested(tokens: readonly Token[], deep: boolean): Set<string> {
  const found = new Set<string>();
  for (const [i, token] of tokens.entries()) {
    const word = token.text.toLowerCase();
    if (word === 'is' && isAlternative(tokens, i)) found.add(tokens[i - 1]?.text.toLowerCase() ?? '');
    if (word !== 'coalesce' && word !== 'ifnull') continue;
    const comma = tokens.findIndex(({ text }, at) => at > i && text === ',');
    const first = tokens.slice(i + 2, comma < 0 ? undefined : comma).map(({ text }) => text.toLowerCase());
    if (deep || !first.includes('(')) for (const name of first) found.add(name);
  }
  return found;
}

function isAlternative(tokens: readonly Token[], is: number): boolean {
  const before = tokens[is - 2]?.text === '.' ? tokens[is - 4] : tokens[is - 2];
  const after = tokens[is + (tokens[is + 1]?.text.toLowerCase() === 'not' ? 3 : 2)];
  return before?.text.toLowerCase() === 'or' || after?.text.toLowerCase() === 'or';
}

/** The tokens outside of CHECK (…): a constraint compares, and lets NULL pass on purpose. */
function withoutChecks(tokens: readonly Token[]): Token[] {
  let depth = 0;
  return tokens.filter(({ text }, i) => {
    if (depth === 0 && !(text === '(' && tokens[i - 1]?.text.toLowerCase() === 'check')) return true;
    depth += text === '(' ? 1 : text === ')' ? -1 : 0;
    return false;
  });
}

/** `… < x` or `x > …`, with or without the table before it; `x` must be a name. */
function isCompared(tokens: readonly Token[], column: string): boolean {
  const sign = /^(<|<=|>|>=|between)$/i;
  return tokens.some((token, i) => {
    if (token.text.toLowerCase() !== column || !/^[a-z_]\w*$/.test(column)) return false;
    const before = tokens[i - 1]?.text === '.' ? tokens[i - 3] : tokens[i - 1];
    return sign.test(before?.text ?? '') || sign.test(tokens[i + 1]?.text ?? '');
  });
}

function isTextForNumber(classes: readonly string[]): boolean {
  return classes.includes('text') && (classes.includes('integer') || classes.includes('real'));
}

function gapOf(finding: Finding, counterexample: Counterexample | null): number {
  const count = counterexample?.ledger ?? (finding.kind === 'unbalanced' ? finding : null);
  return count === null ? 0 : count.rowsIn - count.loaded - count.quarantined - count.deduplicated;
}

function cellsWhere(counterexample: Counterexample | null, flags: (row: CounterRow) => readonly boolean[]): string[] {
  const rows = counterexample?.files.flatMap((file) => file.rows) ?? [];
  return rows.flatMap((row) => (row.malformed ? [] : row.cells.filter((_, i) => flags(row)[i])));
}

/** As a cleaning step would: case, blanks and composition do not make a person another one, nor the way to write a date another day. */
function folded(cell: string): string {
  const plain = cell.trim().normalize('NFC').toLowerCase();
  return dayOf(plain) ?? plain;
}

/** The day of a cell that is an ISO date or written dd.mm.yyyy, as an ISO date. */
function dayOf(cell: string): string | null {
  const iso = /^\s*(\d{4}-\d{2}-\d{2})\s*$/.exec(cell);
  const local = /^\s*(\d{2})\.(\d{2})\.(\d{4})\s*$/.exec(cell);
  return iso?.[1] ?? (local === null ? null : `${local[3]}-${local[2]}-${local[1]}`);
}

/** Some day in one file is the same as, or a neighbour of, a day in another. */
function daysMeet(counterexample: Counterexample | null): boolean {
  const days = (counterexample?.files ?? []).map((file) =>
    file.rows.flatMap((row) => row.cells.flatMap((cell) => {
      const day = dayOf(cell.replace(/[T ]\d{1,2}:\d{2}(:\d{2})?\s*$/, ''));
      return day === null ? [] : [Date.parse(day)];
    })),
  );
  return days.some((mine, i) => days.slice(i + 1).some((others) => mine.some((a) => others.some((b) => Math.abs(a - b) <= 86_400_000))));
}

function sharesKey(counterexample: Counterexample | null, difference: Difference | null): boolean {
  if (counterexample === null || difference === null || !('row' in difference)) return false;
  const columns = difference.row.map((cell) => cell.column);
  return counterexample.files.some((file) => {
    const at = columns.map((column) => file.header.indexOf(column)).filter((i) => i >= 0);
    if (at.length === 0) return false;
    const keys = file.rows.filter((row) => !row.malformed).map((row) => at.map((i) => folded(row.cells[i] ?? '')).join('\u0001'));
    return new Set(keys).size < keys.length;
  });
}

function offByRounding(got: number, expected: number): boolean {
  const gap = Math.abs(got - expected);
  if (Number.isInteger(got) && Number.isInteger(expected)) return gap === 1 && Math.abs(expected) >= 10;
  return gap > 0 && gap < 0.011;
}

/** One day apart, or whole hours: no more than the 26 between the farthest zones. */
function isShifted(got: string, expected: string): boolean {
  const texts = [got, expected].map((text) => text.replaceAll("'", '').replace(' ', 'T').slice(0, 16));
  const [a, b] = texts.map((text) => Date.parse(text.length === 10 ? `${text}T00:00Z` : `${text}Z`));
  if (a === undefined || b === undefined) return false;
  const hours = Math.abs(a - b) / 3_600_000;
  return texts.every((text) => text.length === 10) ? hours === 24 : Number.isInteger(hours) && hours >= 1 && hours <= 26;
}

/** The time modifiers of a draft, such as '+9 hours', in order. */
function shifts(tokens: readonly Token[]): string {
  return tokens
    .filter((token) => token.kind === 'string' && /^'[+-]?\d+(\.\d+)? (hour|minute)s?'$|^'(localtime|utc)'$/i.test(token.text))
    .map((token) => token.text.toLowerCase())
    .join();
}

function dayCuts(tokens: readonly Token[]): number {
  return count(tokens, 'date') + count(tokens, 'substr');
}

function edgeMoved(tokens: readonly Token[], reference: readonly Token[]): boolean {
  const other: Readonly<Record<string, string>> = { '<': '<=', '<=': '<', '>': '>=', '>=': '>' };
  return reference.some((token, i) => {
    const flipped = other[token.text];
    const [left, right] = [reference[i - 1]?.text.toLowerCase(), reference[i + 1]];
    if (flipped === undefined || left === undefined || right?.kind !== 'number') return false;
    return has(tokens, [left, flipped, right.text]) && !has(tokens, [left, token.text, right.text]);
  });
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
