// Names the cause of a finding, from the difference, the counterexample and the tokens of the draft.
// Each rule asks for evidence; when none has enough, nothing is said rather than guessed.
import type { Draft, ExaminerPack, Lab } from '../lab.ts';
import type { Cause } from './cause.ts';
import { clues, type Clues } from './clues.ts';
import type { Counterexample } from './counterexample-type.ts';
import type { Finding } from './verdict.ts';

export interface Case {
  readonly lab: Lab;
  readonly pack: ExaminerPack;
  readonly draft: Draft;
  readonly finding: Finding;
  readonly counterexample: Counterexample | null;
}

/** The first rule with enough evidence; surest first. */
export function diagnose(one: Case): Cause | null {
  const known = clues(one);
  return RULES.find(([, holds]) => holds(known))?.[0] ?? null;
}

const RULES: readonly (readonly [Cause, (clues: Clues) => boolean])[] = [
  ['wrong-order', (c) => c.difference === 'row-order'],
  ['hard-coded', (c) => c.otherData && c.borrowedLiterals.length > 0],
  ['withdrawn-rows', (c) => c.withdrawn],
  ['keep-rule', (c) => c.otherVersion],
  ['loaded-twice', (c) => (c.again || c.setting === 'next-delivery') && (c.tooMuch || c.uniqueFailure)],
  ['half-done', (c) => c.setting === 'crash' && c.difference !== null],
  ['rows-dropped', (c) => c.ledgerGap > 0],
  ['null-comparison', (c) => c.comparesWithNull || (c.notInSubquery && c.oddCells.some(isBlank))],
  ['join-fan-out', (c) => c.joins && c.manyTimes && !c.again],
  ['float-money', (c) => c.offByRounding && c.cutsReals],
  ['rows-dropped', (c) => c.vanished],
  ['text-for-number', (c) => c.oddCells.some(isFormattedNumber) && !c.textDiffers],
  ['null-comparison', (c) => c.oddCells.some(isBlank) && c.testsForNull],
  ['text-for-number', (c) => (c.classes?.includes('text') === true && !c.classes.includes('null')) || (c.oddCells.some(isBlank) && !c.testsForNull && c.casts && !c.textDiffers)],
  ['keep-rule', (c) => c.rowsShareKey && !c.joins && (c.difference === 'cell' || c.tooMuch)],
  ['join-fan-out', (c) => c.joins && (c.difference === 'repeated-row' || c.multiple) && !c.again],
  ['inner-for-left-join', (c) => c.difference === 'missing-row' && c.innerJoin && c.referenceLeftJoin],
  ['time-zone', (c) => c.dayShift],
  ['date-boundary', (c) => c.comparesDates && c.oddCells.some(isDate) && c.difference !== null],
  ['join-fan-out', (c) => c.joins && c.ledgerGap < 0 && !c.again],
];

function isBlank(cell: string): boolean {
  return /^\s*(null|n\/a|none|-)?\s*$/i.test(cell);
}

/** A number that CAST does not read to its end: decimal comma, currency, grouping, brackets, blanks. */
function isFormattedNumber(cell: string): boolean {
  return !isDate(cell) && /\d/.test(cell) && !/^-?\d+(\.\d+)?$/.test(cell) && /^[\s\u00A0(₽₩€$£-]*[\d.,\s\u00A0']+[\s\u00A0)₽₩€$£%-]*$/u.test(cell);
}

function isDate(cell: string): boolean {
  return /^\s*\d{4}-\d{2}-\d{2}|^\s*\d{1,2}[./]\d{1,2}[./]\d{2,4}/.test(cell);
}
