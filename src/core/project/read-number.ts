// One text as a number, by a notation: the very rules that the generated SQL follows, so that a profile promises what will load.
import type { Notation } from './project.ts';

export interface ReadNumber {
  readonly value: number;
  readonly whole: boolean;
}

/** Null where the notation does not read it: nothing is cut off, nothing guessed. */
export function readNumber(cell: string, notation: Notation): ReadNumber | null {
  let text = cell;
  if (notation.parentheses === true && /^\(.*\)$/.test(text)) text = `-${text.slice(1, -1)}`;
  for (const unit of notation.units ?? []) {
    // 3$500 was a price in escudos, not 3500 dollars.
    if (hasBetweenDigits(text, unit)) return null;
    text = text.replaceAll(`-${unit}`, '-');
    text = text.replaceAll(unit, '').replace(/^[ \u00a0\u202f]+|[ \u00a0\u202f]+$/g, '');
  }
  const decimal = notation.decimal ?? '.';
  if (decimal === ',' && text.includes('.') && notation.groups?.includes('.') !== true) return null;
  const at = text.indexOf(decimal);
  let whole = at < 0 ? text : text.slice(0, at);
  const rest = at < 0 ? '' : text.slice(at + 1);
  const group = (notation.groups ?? []).find((sign) => whole.includes(sign));
  if (group !== undefined) {
    const digits = whole.split(group).join('');
    if (!/^-?[1-9]\d*$/.test(digits) || withGroups(digits, group) !== whole) return null;
    whole = digits;
  }
  const plain = at < 0 ? whole : `${whole}.${rest}`;
  if (at < 0 && /^-?(?:0|[1-9]\d{0,18})$/.test(plain) && plain !== '-0')
    return { value: Number(plain), whole: isInteger(plain) };
  const pattern =
    notation.exponents === true ? /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/ : /^-?(?:\d+\.?\d*|\.\d+)$/;
  return pattern.test(plain) ? { value: Number(plain), whole: false } : null;
}

function hasBetweenDigits(text: string, unit: string): boolean {
  for (let at = text.indexOf(unit); at >= 0; at = text.indexOf(unit, at + 1)) {
    if (/\d$/.test(text.slice(0, at)) && /\d/.test(text.slice(at + unit.length))) return true;
  }
  return false;
}

/** Beyond 64 bits SQLite makes a REAL of it. */
function isInteger(text: string): boolean {
  const value = BigInt(text);
  return value >= -(2n ** 63n) && value < 2n ** 63n;
}

function withGroups(digits: string, group: string): string {
  const sign = digits.startsWith('-') ? '-' : '';
  return sign + digits.slice(sign.length).replaceAll(/\B(?=(?:\d{3})+$)/g, group);
}
