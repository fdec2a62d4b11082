// Names the cause of a finding, from the difference, the counterexample and the tokens of the draft.
// Each rule asks for evidence; when none has enough, nothing is said rather than guessed.
import type { Draft, ExaminerPack, Lab } from '../lab.ts';
import type { Cause } from './cause.ts';
import { clues, type Clues } from './clues.ts';
import type { Counterexample } from './counterexample-type.ts';
import type { Finding } from './verdict.ts';
import { isDate, isFormattedNumber } from './written-number.ts';

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
  ['loaded-twice', (c) => c.again && (c.tooMuch || c.uniqueFailure || c.ledgerGap < 0)],
  [
    'loaded-twice',
    (c) =>
      c.setting === 'next-delivery' &&
      (c.difference === 'repeated-row' ||
        c.uniqueFailure ||
        ((c.multiple || c.difference === 'extra-row') && c.ledgerGap < 0)),
  ],
  ['half-done', (c) => c.setting === 'crash' && c.difference !== null],
  ['rows-dropped', (c) => c.ledgerGap > 0],
  ['rows-dropped', (c) => c.vanished],
  [
    'null-comparison',
    (c) =>
      c.comparesWithNull ||
      c.blankForNull ||
      (c.notInSubquery &&
        c.oddCells.some(isBlank) &&
        (c.difference === 'missing-row' || c.tooLittle || c.ledgerGap > 0)),
  ],
  ['join-fan-out', (c) => c.joins && c.manyTimes && !c.again],
  ['float-money', (c) => c.offByRounding && c.cutsReals && c.fractions],
  [
    'two-spellings',
    (c) =>
      c.spelledApart &&
      (c.difference === 'repeated-row' || c.difference === 'extra-row' || c.difference === 'missing-row'),
  ],
  ['two-spellings', (c) => c.oddSpellings.some((cell) => !isFormattedNumber(cell))],
  [
    'keep-rule',
    (c) =>
      c.rowsShareKey &&
      !c.joins &&
      !c.oddCells.some(isBlank) &&
      (c.difference === 'cell' || c.difference === 'missing-row' || c.tooMuch),
  ],
  ['keep-rule', (c) => c.rowsShareKey && c.filledFromData],
  ['text-for-number', (c) => c.oddSpellings.some(isFormattedNumber) && !c.textDiffers],
  ['null-comparison', (c) => c.oddCells.some(isBlank) && c.testsForNull && !c.textDiffers],
  [
    'text-for-number',
    (c) => c.textForNumber || (c.oddCells.some(isBlank) && !c.testsForNull && c.casts && !c.textDiffers),
  ],
  ['text-for-number', (c) => c.fewerCasts && c.sortsOtherwise && (c.difference !== 'cell' || c.gotFromData)],
  ['keep-rule', (c) => c.rowsShareKey && !c.joins && (c.difference === 'cell' || c.tooMuch)],
  ['null-comparison', (c) => c.untestedNull],
  ['date-boundary', (c) => c.closesInterval && c.daysMeet && (c.tooMuch || c.textDiffers)],
  [
    'join-fan-out',
    (c) =>
      c.joins &&
      ((c.difference === 'repeated-row' && !c.rowsShareKey) || (c.multiple && c.columnGrew)) &&
      !c.again,
  ],
  [
    'inner-for-left-join',
    (c) => (c.difference === 'missing-row' || c.tooLittle) && c.innerJoin && c.fewerLeftJoins,
  ],
  ['time-zone', (c) => c.zoneShift],
  ['date-boundary', (c) => c.hasDates && c.difference !== null && (c.countsMoments || c.edgeMoved)],
  ['date-boundary', (c) => c.comparesDates && c.oddCells.some(isDate) && c.difference !== null],
  ['join-fan-out', (c) => c.joins && c.ledgerGap < 0 && !c.again],
];

function isBlank(cell: string): boolean {
  return /^\s*(null|n\/a|none|-)?\s*$/i.test(cell);
}
