// What single cells look like: numbers and dates in the ways people write them. Patterns only; who counts them is elsewhere.

export const CURRENCY = /[$€£¥₩₽₴₸₹₺₫฿]/;
const UNIT = /(?:[$€£¥₩₽₴₸₹₺₫฿%원]|R\$|EUR|USD|KRW|RUB|BRL|GBP|CHF|руб\.?|р\.|kr)/;
const SPACE = '[ \\u00a0\\u202f\\u2009]';

const BEFORE = new RegExp(`^([-−+]?)(${UNIT.source})${SPACE}*([-−]?)(?=[\\d.,(])`);
const AFTER = new RegExp(`(?<=[\\d.,)])${SPACE}*(${UNIT.source})$`);

export interface NumberParts {
  /** Digits with their marks and groups, sign in front; what stood around them is taken away. */
  readonly body: string;
  readonly units: readonly string[];
  readonly parentheses: boolean;
}

/** A cell that might be a number, without what stands around it; null when it has other letters. */
export function numberParts(cell: string): NumberParts | null {
  const units: string[] = [];
  let text = cell;
  const parentheses = /^\(.*\)$/.test(text);
  if (parentheses) text = text.slice(1, -1).trim();
  const before = BEFORE.exec(text);
  if (before !== null) {
    units.push(before[2] ?? '');
    text = (before[1] ?? '') + (before[3] ?? '') + text.slice(before[0].length);
  }
  const after = AFTER.exec(text);
  if (after !== null) {
    units.push(after[1] ?? '');
    text = text.slice(0, after.index);
  }
  return /^[+−-]?[\d.,'\u00a0\u202f\u2009 _]*\d[\d.,]*(?:[eE][+-]?\d+)?$/.test(text)
    ? { body: text, units, parentheses }
    : null;
}

export type NumberShape = 'integer' | 'point' | 'comma' | 'exponent' | 'groups' | 'zero-led';

/** How a number's body is written; `groups` needs `groupsOf`. Null: in no way we know. */
export function numberShape(body: string): NumberShape | null {
  if (/^-?0\d+$/.test(body)) return 'zero-led';
  if (/^-?\d+$/.test(body)) return 'integer';
  if (/^-?(?:\d+\.\d*|\.\d+)$/.test(body)) return 'point';
  if (/^-?(?:\d+,\d*|,\d+)$/.test(body)) return 'comma';
  if (/^-?\d+(?:\.\d+)?[eE][+-]?\d+$/.test(body)) return 'exponent';
  return GROUPED.test(body) ? 'groups' : null;
}

const GROUPED = /^-?\d{1,3}(?:([ ,.'\u00a0\u202f\u2009_])\d{3})(?:\1\d{3})*(?:[.,]\d+)?$/;

/** The sign that groups thousands, and the decimal mark where there is one. `1.234` may be either: see `ambiguousGroups`. */
export function groupsOf(
  body: string,
): { readonly group: string; readonly decimal: '.' | ',' | null } | null {
  const match = GROUPED.exec(body);
  const group = match?.[1];
  if (group === undefined) return null;
  const mark = /([.,])\d+$/.exec(body)?.[1];
  const decimal = mark !== undefined && mark !== group ? (mark === ',' ? ',' : '.') : null;
  return { group, decimal };
}

/** `1.234` or `1,234`: a number with three decimals, or a thousand and more. */
export function ambiguousGroups(body: string): boolean {
  return /^-?[1-9]\d{0,2}[.,]\d{3}$/.test(body);
}

export interface DateParts {
  readonly first: string;
  readonly second: string;
  readonly third: string;
  readonly separator: '-' | '.' | '/' | '';
  readonly yearFirst: boolean;
  /** What follows the date, without the sign between. */
  readonly time: string;
}

const YEAR_FIRST = /^(\d{4})([-./])(\d{1,2})\2(\d{1,2})(?:[ T]+(.+))?$/;
const YEAR_LAST = /^(\d{1,2})([-./])(\d{1,2})\2(\d{4}|\d{2})(?:[ T]+(.+))?$/;

/** Eight digits that are a day between 1900 and 2099. */
const COMPACT = /^((?:19|20)\d{2})(0[1-9]|1[0-2])([0-2]\d|3[01])$/;

export function dateParts(cell: string): DateParts | null {
  const compact = COMPACT.exec(cell);
  if (compact !== null) {
    const [, first = '', second = '', third = ''] = compact;
    return { first, second, third, separator: '', yearFirst: true, time: '' };
  }
  const yearFirst = YEAR_FIRST.exec(cell);
  const match = yearFirst ?? YEAR_LAST.exec(cell);
  if (match === null) return null;
  const [, first = '', sign, second = '', third = '', time = ''] = match;
  const separator = sign === '.' ? '.' : sign === '/' ? '/' : '-';
  if (time !== '' && !TIME.test(time)) return null;
  return { first, second, third, separator, yearFirst: yearFirst !== null, time };
}

const TIME = /^\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?: ?(?:Z|[+-]\d{2}:\d{2}))?$/;

/** A number or a date: what a header cell is not. */
export function isValue(cell: string): boolean {
  const text = cell.trim();
  return numberParts(text) !== null || dateParts(text) !== null;
}
