// Two cells: equal or not. NULL is not '' and not 0; 3 equals 3.0 unless strict; text never equals a number.
import type { SqlValue } from '../values.ts';
import { storageClass } from '../values.ts';

/** Relative noise of floating point sums that is never held against anybody. */
const NOISE = 1e-9;

export function cellsEqual(a: SqlValue, b: SqlValue, tolerance: number, strict: boolean): boolean {
  if (a === null || b === null) return a === b;
  if (strict && storageClass(a) !== storageClass(b)) return false;
  if (typeof a === 'bigint' && typeof b === 'bigint') return a === b || near(a, b, tolerance);
  if (isNumeric(a) && isNumeric(b)) return near(a, b, tolerance);
  return exactKey(a) === exactKey(b);
}

/** The same string for cells that are equal without any tolerance; text in NFC. */
export function exactKey(value: SqlValue): string {
  if (value === null) return 'n';
  if (typeof value === 'bigint') return `#${value}`;
  if (typeof value === 'number') return Number.isSafeInteger(value) ? `#${BigInt(value)}` : `#${value}`;
  if (typeof value === 'string') return `'${value.normalize('NFC')}`;
  return `x${Array.from(value).join()}`;
}

function isNumeric(value: SqlValue): value is number | bigint {
  return typeof value === 'number' || typeof value === 'bigint';
}

function near(a: number | bigint, b: number | bigint, tolerance: number): boolean {
  if (typeof a === 'bigint' && typeof b === 'bigint') {
    // Integers beyond 2^53 lose digits as numbers: their gap is taken exactly.
    const gap = a > b ? a - b : b - a;
    return tolerance > 0 && Number(gap) <= tolerance;
  }
  const left = Number(a);
  const right = Number(b);
  if (left === right) return true;
  if (!Number.isFinite(left) || !Number.isFinite(right)) return false;
  return (
    Math.abs(left - right) <= Math.max(tolerance, NOISE, NOISE * Math.max(Math.abs(left), Math.abs(right)))
  );
}
