// Texts tried as numbers and as true or false: which notation reads most of them, and which ones it leaves unread.
import { readNumber } from './read-number.ts';
import type { Ambiguity, CountedText } from './reading.ts';
import type { Notation, PromisedType } from './project.ts';
import { ambiguousGroups, groupsOf, numberParts, numberShape } from './shapes.ts';

export interface Candidate {
  readonly type: PromisedType;
  readonly notation: Notation;
  readonly unread: readonly CountedText[];
  readonly ambiguity?: Ambiguity;
  readonly min?: string;
  readonly max?: string;
}

export function readNumbers(texts: readonly CountedText[]): Candidate | null {
  const total = sum(texts);
  const zeroLed = texts.filter(({ text }) => /^-?0\d+$/.test(text));
  // Leading zeros are part of a name: 007 is no 7.
  if (sum(zeroLed) > total * 0.01 || zeroLed.length >= 3) return null;
  const parts = texts.flatMap(({ text, rows }) => {
    const found = numberParts(text);
    return found === null ? [] : [{ ...found, rows, shape: numberShape(found.body) }];
  });
  if (sum(parts) < total * 0.5) return null;
  const rowsOf = (test: (one: (typeof parts)[number]) => boolean): number => sum(parts.filter(test));
  const grouped = parts.flatMap((one) => {
    const groups = one.shape === 'groups' || ambiguousGroups(one.body) ? groupsOf(one.body) : null;
    return groups === null ? [] : [{ ...one, ...groups, open: ambiguousGroups(one.body) }];
  });
  const mark = (sign: '.' | ',', shape: 'point' | 'comma'): number =>
    rowsOf((one) => one.shape === shape && !ambiguousGroups(one.body)) +
    sum(grouped.filter(({ decimal }) => decimal === sign)) +
    // 1.234.567: the other sign is the decimal mark, if there is one.
    sum(grouped.filter(({ group, open }) => !open && group !== sign && (group === '.' || group === ',')));
  const [points, commas] = [mark('.', 'point'), mark(',', 'comma')];
  const open = grouped.filter((one) => one.open);
  const openSign = open[0]?.body.includes(',') === true ? ',' : '.';
  // Nothing but 1,234 and the like: thousands; nothing but 1.234: three decimals. Either may be wrong.
  const decimal = points === commas ? '.' : points > commas ? '.' : ',';
  const undecided = open.length > 0 && points === 0 && commas === 0;
  const groups = [
    ...new Set(
      grouped.flatMap(({ group, open: isOpen }) =>
        group === decimal || (isOpen && undecided && openSign === '.') ? [] : [group],
      ),
    ),
  ];
  const units = [...new Set(parts.flatMap((one) => one.units))];
  const notation: Notation = {
    ...(decimal === ',' ? { decimal } : {}),
    ...(groups.length > 0 ? { groups } : {}),
    ...(units.length > 0 ? { units } : {}),
    ...(parts.some((one) => one.parentheses) ? { parentheses: true } : {}),
    ...(rowsOf((one) => one.shape === 'exponent') > total * 0.02 && points > 0 ? { exponents: true } : {}),
  };
  const values = texts.map((one) => ({ ...one, number: readNumber(one.text, notation) }));
  const unread = values.filter(({ number }) => number === null);
  const numbers = values.flatMap(({ number }) => (number === null ? [] : [number]));
  const whole = numbers.every(({ whole: isWhole }) => isWhole);
  // A REAL would keep no more than 15 digits of them: card and account numbers are names.
  if (!whole && sum(parts.filter(({ body }) => /^-?\d{16,}$/.test(body))) > total * 0.01) return null;
  const ambiguity: Ambiguity | null = undecided
    ? 'decimal-or-thousands'
    : Math.min(points, commas) > 0
      ? 'both-marks'
      : null;
  return {
    type: whole ? 'integer' : 'decimal',
    notation,
    unread,
    ...(ambiguity === null ? {} : { ambiguity }),
    ...extremes(numbers.map(({ value }) => value)),
  };
}

function extremes(numbers: readonly number[]): { min?: string; max?: string } {
  if (numbers.length === 0) return {};
  let [min, max] = [Infinity, -Infinity];
  for (const one of numbers) [min, max] = [Math.min(min, one), Math.max(max, one)];
  return { min: String(min), max: String(max) };
}

const PAIRS: readonly (readonly [yes: string, no: string])[] = [
  ['true', 'false'],
  ['yes', 'no'],
  ['y', 'n'],
  ['t', 'f'],
  ['on', 'off'],
  ['да', 'нет'],
  ['истина', 'ложь'],
  ['예', '아니오'],
  ['예', '아니요'],
  ['sim', 'não'],
  ['ja', 'nein'],
  ['oui', 'non'],
];

/** Both words must occur: a column of «no» alone is Norway as likely as not. */
export function readBooleans(texts: readonly CountedText[]): Candidate | null {
  const folded = new Set(texts.map(({ text }) => text.toLowerCase()));
  const pairs = PAIRS.filter(([yes, no]) => folded.has(yes) && folded.has(no));
  if (pairs.length === 0) return null;
  const words = { yes: [...new Set(pairs.map(([yes]) => yes))], no: [...new Set(pairs.map(([, no]) => no))] };
  const known = new Set([...words.yes, ...words.no]);
  const unread = texts.filter(({ text }) => !known.has(text.toLowerCase()));
  return { type: 'boolean', notation: { words }, unread };
}

function sum(texts: readonly { readonly rows: number }[]): number {
  return texts.reduce((total, { rows }) => total + rows, 0);
}
