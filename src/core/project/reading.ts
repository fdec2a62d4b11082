// How the values of a column are to be read: type and notation, decided by what stands there. Where the evidence is thin or
// speaks for both, the reading says so. Works on counted texts, not on rows.
import type { CountedValue } from '../csv/tally.ts';
import { readDates } from './reading-dates.ts';
import { readBooleans, readNumbers, type Candidate } from './reading-types.ts';
import type { Notation, PromisedType } from './project.ts';

export type Ambiguity = 'day-or-month' | 'both-day-and-month' | 'decimal-or-thousands' | 'both-marks';

export interface ColumnReading {
  readonly type: PromisedType;
  readonly notation: Notation;
  /** Rows without a value: blank, or one of the words for it. */
  readonly empty: number;
  /** Rows whose value cannot be read so; some of them, most frequent first. */
  readonly unread: number;
  readonly examples: readonly string[];
  /** Smallest and largest value as they are loaded; numbers and dates only. */
  readonly min?: string;
  readonly max?: string;
  readonly ambiguity?: Ambiguity;
  /** All texts of a column that has few, most frequent first, as they are loaded. */
  readonly few?: readonly CountedText[];
  /** Number-like texts that are names: `007`. */
  readonly zeroLed?: string;
}

export interface CountedText {
  readonly text: string;
  readonly rows: number;
}

/** Nine of ten rows must be readable: the others are what the quarantine is for. */
const MOST = 0.9;
/** Different texts, in whatever capitals, that may be a list of words. */
export const FEW = 80;

/** @param counts every different cell once, blanks included */
export function readColumn(counts: readonly CountedValue[]): ColumnReading {
  const all = counts.map(({ value, rows }): CountedText => ({ text: String(value ?? ''), rows }));
  const wideBlanks = all.some(({ text }) => text.trim() !== trimSpaces(text));
  const trimmed = merge(
    all.map(({ text, rows }) => ({ text: wideBlanks ? text.trim() : trimSpaces(text), rows })),
  );
  const blank = sum(trimmed.filter(({ text }) => text === ''));
  const filled = trimmed.filter(({ text }) => text !== '');
  const typed = filled.filter(({ text }) => !NULL_TYPED.test(text));
  const total = sum(typed);
  // «нет» is no, too.
  const answers = filled.filter(({ text }) => !NULL_TYPED.test(text) || /^нет$/i.test(text));
  const boolean = readBooleans(answers);
  const candidate =
    total === 0
      ? null
      : (bestOf([boolean], sum(answers)) ?? bestOf([readDates(typed), readNumbers(typed)], total));
  const nullsOf = (pattern: RegExp): string[] => [
    ...new Set(filled.flatMap(({ text }) => (pattern.test(text) ? [text.toLowerCase()] : []))),
  ];
  const said = candidate?.notation.words?.no ?? [];
  const nulls = nullsOf(candidate === null ? NULL_TEXT : NULL_TYPED).filter((word) => !said.includes(word));
  const shared: Notation = {
    ...(nulls.length > 0 ? { nulls } : {}),
    ...(wideBlanks ? { wideBlanks: true } : {}),
  };
  const texts = filled.filter(({ text }) => !nulls.includes(text.toLowerCase()));
  const empty = blank + sum(filled) - sum(texts);
  if (candidate !== null) {
    const { type, notation, unread, ambiguity, min, max } = candidate;
    return {
      type,
      notation: { ...notation, ...shared },
      empty,
      unread: sum(unread),
      examples: examplesOf(unread),
      ...(min === undefined || max === undefined ? {} : { min, max }),
      ...(ambiguity === undefined ? {} : { ambiguity }),
    };
  }
  const zeroLed = texts.find(({ text }) => /^0\d+$/.test(text))?.text;
  const few = texts.length > 0 && texts.length <= FEW ? { few: byRows(texts) } : {};
  return {
    type: 'text',
    notation: shared,
    empty,
    unread: 0,
    examples: [],
    ...few,
    ...(zeroLed === undefined ? {} : { zeroLed }),
  };
}

/** Words for «no value» among numbers, dates and the like. */
const NULL_TYPED =
  /^(?:null|none|nil|n\/?a|nan|nat|-+|–|—|\?+|\.|unknown|undefined|missing|#n\/a|#value!|#ref!|#div\/0!|\\n|н\/д|нет|нет данных|없음|미상|해당없음)$/i;
/** Among texts a dash or «none» may be a word like others. */
const NULL_TEXT = /^(?:null|n\/a|nan|#n\/a|#value!|#ref!|\\n|н\/д|нет данных)$/i;

function bestOf(candidates: readonly (Candidate | null)[], total: number): Candidate | null {
  const fitting = candidates.filter(
    (one): one is Candidate => one !== null && total - sum(one.unread) >= total * MOST,
  );
  return fitting.sort((a, b) => sum(a.unread) - sum(b.unread))[0] ?? null;
}

function trimSpaces(text: string): string {
  return text.replace(/^ +| +$/g, '');
}

function merge(texts: readonly CountedText[]): CountedText[] {
  const counts = new Map<string, number>();
  for (const { text, rows } of texts) counts.set(text, (counts.get(text) ?? 0) + rows);
  return [...counts].map(([text, rows]) => ({ text, rows }));
}

function byRows(texts: readonly CountedText[]): CountedText[] {
  return texts.toSorted((a, b) => b.rows - a.rows || (a.text < b.text ? -1 : 1));
}

function examplesOf(texts: readonly CountedText[]): string[] {
  return byRows(texts)
    .slice(0, 3)
    .map(({ text }) => text);
}

function sum(texts: readonly CountedText[]): number {
  return texts.reduce((total, { rows }) => total + rows, 0);
}
