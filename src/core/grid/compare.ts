// The order of two SQL values as SQLite's ORDER BY has it: NULL, numbers, text by its bytes, blobs by their bytes. Pure.
import type { SqlValue } from '../values.ts';

/** Storage classes in the order they sort in. */
export function classRank(value: SqlValue): number {
  if (value === null) return 0;
  if (typeof value === 'bigint' || typeof value === 'number') return 1;
  return typeof value === 'string' ? 2 : 3;
}

/** Exact even between an INTEGER beyond 2^53 and a REAL: JavaScript compares the two by value. */
export function compareNumbers(one: bigint | number, other: bigint | number): number {
  if (one < other) return -1;
  return one > other ? 1 : 0;
}

/**
 * As the bytes of UTF-8 compare. JavaScript compares UTF-16 units, which puts what lies beyond U+FFFF (two units, from
 * D800 on) before U+E000: units are moved so that they compare like their characters.
 */
export function compareText(one: string, other: string): number {
  const length = Math.min(one.length, other.length);
  for (let at = 0; at < length; at++) {
    const [a, b] = [one.charCodeAt(at), other.charCodeAt(at)];
    if (a !== b) return inCharacterOrder(a) - inCharacterOrder(b);
  }
  return one.length - other.length;
}

export function compareBytes(one: Uint8Array, other: Uint8Array): number {
  const length = Math.min(one.length, other.length);
  for (let at = 0; at < length; at++) {
    const gap = one[at]! - other[at]!;
    if (gap !== 0) return gap;
  }
  return one.length - other.length;
}

function inCharacterOrder(unit: number): number {
  if (unit < 0xd800) return unit;
  return unit >= 0xe000 ? unit - 0x800 : unit + 0x2000;
}
