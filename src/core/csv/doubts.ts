// What makes a column suspicious: padded text, words for nothing, numbers or dates written in several ways, dates that
// do not exist, the same value in other letters. Each with its rows and one example. Pure.
import type { SqlValue } from '../values.ts';
import { impossibleDate } from './impossible-date.ts';

export type DoubtKind =
  | 'padded'
  | 'null-word'
  | 'number-formats'
  | 'date-formats'
  | 'impossible-date'
  | 'case'
  | 'odd-characters'
  | 'few-others';

export interface Doubt {
  readonly kind: DoubtKind;
  readonly rows: number;
  readonly examples: readonly string[];
}

interface Counted {
  readonly value: SqlValue;
  readonly rows: number;
}

interface CountedText {
  readonly text: string;
  readonly rows: number;
}

const EXAMPLES = 3;

/** @param values every different value once, with how many rows hold it; NULL and blanks left out */
export function doubtsOf(values: readonly Counted[]): Doubt[] {
  const texts = values.flatMap(({ value, rows }): CountedText[] =>
    typeof value === 'string' ? [{ text: value, rows }] : [],
  );
  const found = (kind: DoubtKind, which: readonly CountedText[]): Doubt[] =>
    which.length === 0
      ? []
      : [{ kind, rows: sum(which), examples: which.slice(0, EXAMPLES).map(({ text }) => text) }];
  const matching = (test: (text: string) => boolean): CountedText[] => texts.filter(({ text }) => test(text));
  return [
    ...found(
      'padded',
      matching((text) => text !== text.trim()),
    ),
    ...found(
      'odd-characters',
      matching((text) => /[\u00a0\u202f\u2007\u200b\ufeff\u0000\ufffd]/.test(text.trim())),
    ),
    ...found(
      'null-word',
      matching((text) => NULL_WORDS.test(text.trim())),
    ),
    ...found(
      'impossible-date',
      matching((text) => impossibleDate(text.trim()) !== null),
    ),
    ...found('number-formats', minority(texts, numberFormat)),
    ...found('date-formats', minority(texts, dateFormat)),
    ...found('case', spelledOtherwise(texts)),
    ...mixedClasses(values),
  ];
}

const NULL_WORDS = /^(?:null|none|nil|n\/?a|nan|-+|\?+|unknown|#n\/a)$/i;

const NUMBER_FORMATS: readonly (readonly [string, RegExp])[] = [
  ['plain', /^[+-]?\d+(?:\.\d+)?$/],
  ['comma', /^[+-]?\d+,\d+$/],
  ['groups', /^[+-]?\d{1,3}(?:[ ,.'\u00a0\u202f]\d{3})+(?:[.,]\d+)?$/],
  [
    'sign',
    /^[+-]?\s*[$€£¥₩₽]\s*[+-]?[\d., \u00a0\u202f]*\d$|^[+-]?\d[\d., \u00a0\u202f]*\s*(?:[$€£¥₩₽]|EUR|USD)$/,
  ],
  ['parentheses', /^\(\d[\d.,]*\)$/],
];

const DATE_FORMATS: readonly (readonly [string, RegExp])[] = [
  ['iso', /^\d{4}-\d{2}-\d{2}(?:[ T]\d{2}:\d{2}.*)?$/],
  ['slashes', /^\d{1,2}\/\d{1,2}\/\d{2,4}(?: .*)?$/],
  ['dots', /^\d{1,2}\.\d{1,2}\.\d{4}(?: .*)?$/],
  ['year first', /^\d{4}[/.]\d{1,2}[/.]\d{1,2}(?: .*)?$/],
  ['named month', /^(?:\d{1,2}[ -][A-Za-z]{3,9}[ -]\d{2,4}|[A-Za-z]{3,9} \d{1,2},? \d{4})$/],
];

function numberFormat(text: string): string | null {
  return NUMBER_FORMATS.find(([, shape]) => shape.test(text))?.[0] ?? null;
}

function dateFormat(text: string): string | null {
  return DATE_FORMATS.find(([, shape]) => shape.test(text))?.[0] ?? null;
}

/** Where most of a column has a format, and more than one occurs: everything but the most frequent one. */
function minority(texts: readonly CountedText[], formatOf: (text: string) => string | null): CountedText[] {
  const groups = new Map<string, CountedText[]>();
  for (const one of texts) {
    const format = formatOf(one.text.trim());
    if (format === null) continue;
    const group = groups.get(format);
    if (group === undefined) groups.set(format, [one]);
    else group.push(one);
  }
  const all = [...groups.values()];
  if (all.length < 2 || sum(all.flat()) < sum(texts) / 2) return [];
  const main = all.reduce((best, group) => (sum(group) > sum(best) ? group : best));
  return all.filter((group) => group !== main).flat();
}

/** Values that differ from a more frequent one only in capitals or blanks. */
function spelledOtherwise(texts: readonly CountedText[]): CountedText[] {
  const groups = new Map<string, CountedText[]>();
  for (const one of texts) {
    const key = one.text.trim().replace(/\s+/g, ' ').normalize('NFC').toLowerCase();
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [one]);
    else group.push(one);
  }
  return [...groups.values()].flatMap((group) => {
    const main = group.reduce((best, one) => (one.rows > best.rows ? one : best));
    // Only blanks around it: that is `padded` already.
    return group.filter((one) => one !== main && one.text.trim() !== main.text.trim());
  });
}

/** A column of a table that holds text and numbers: SQLite lets it. */
function mixedClasses(values: readonly Counted[]): Doubt[] {
  const texts = values.filter(({ value }) => typeof value === 'string');
  const numbers = values.filter(({ value }) => typeof value === 'number' || typeof value === 'bigint');
  if (texts.length === 0 || numbers.length === 0) return [];
  const fewer = sum(texts) <= sum(numbers) ? texts : numbers;
  return [
    {
      kind: 'few-others',
      rows: sum(fewer),
      examples: fewer.slice(0, EXAMPLES).map(({ value }) => String(value)),
    },
  ];
}

function sum(values: readonly { readonly rows: number }[]): number {
  return values.reduce((total, { rows }) => total + rows, 0);
}
