// The numbers of one column, and what in it was none. Pure.
import type { Rows } from '../rows.ts';
import { quoteValue } from '../values.ts';

export interface Numbers {
  /** One per row; null where the cell holds no finite number. */
  readonly values: readonly (number | null)[];
  /** Cells that are NULL. */
  readonly gaps: number;
  /** Cells that hold something else: text, bytes, infinity. */
  readonly text: { readonly rows: number; readonly example: string } | null;
}

export function readNumbers(rows: Rows, column: number): Numbers {
  const values: (number | null)[] = [];
  let gaps = 0;
  let odd = 0;
  let example = '';
  for (let row = 0; row < rows.count; row++) {
    const value = rows.cell(row, column);
    const number = typeof value === 'bigint' ? Number(value) : value;
    if (typeof number === 'number' && Number.isFinite(number)) {
      values.push(number);
      continue;
    }
    values.push(null);
    if (value === null) gaps++;
    else if (odd++ === 0) example = quoteValue(value).slice(0, 40);
  }
  return { values, gaps, text: odd === 0 ? null : { rows: odd, example } };
}

const LOOKED_AT = 200;

/** Nothing but numbers and NULL, as far as the first rows tell. */
export function isNumeric(rows: Rows, column: number): boolean {
  let numbers = 0;
  for (let row = 0; row < Math.min(rows.count, LOOKED_AT); row++) {
    const value = rows.cell(row, column);
    if (typeof value === 'bigint' || typeof value === 'number') numbers++;
    else if (value !== null) return false;
  }
  return numbers > 0;
}
