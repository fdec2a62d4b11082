// How wide the columns of a grid begin, in characters: the grid's letters all have one width. Pure.
import type { Rows } from '../rows.ts';
import { showValue } from '../values.ts';

export const NARROWEST = 4;
export const WIDEST = 120;
/** No column begins wider: the others are to be seen, too. */
const FIRST_WIDEST = 34;
/** Rows looked at for the first widths. */
const SAMPLE = 200;
/** Space at both ends of a cell, and a little for signs that come from another font. */
const AIR = 3;
/** Behind the name, for the sign of the order. */
const SIGN = 2;

const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|[\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/gu;

/** Characters a text takes; Chinese, Japanese, Korean ones and pictures take two. */
export function textWidth(text: string): number {
  const wide = text.match(WIDE);
  if (wide === null) return text.length;
  return text.length + wide.filter((char) => char.length === 1).length;
}

export function firstWidths(rows: Rows): number[] {
  return rows.columns.map((name, column) => {
    const cells = widest(rows, column, SAMPLE, FIRST_WIDEST);
    return clamp(Math.max(cells, textWidth(name) + SIGN) + AIR, NARROWEST + AIR, FIRST_WIDEST + AIR);
  });
}

/** Wide enough for everything in the column. */
export function fittingWidth(rows: Rows, column: number): number {
  const name = textWidth(rows.columns[column] ?? '') + SIGN;
  return clamp(Math.max(name, widest(rows, column, rows.count, WIDEST)) + AIR, NARROWEST + AIR, WIDEST);
}

export function clampWidth(width: number): number {
  return clamp(Math.round(width), NARROWEST, WIDEST);
}

function widest(rows: Rows, column: number, sample: number, enough: number): number {
  let most = 0;
  for (let row = 0; row < Math.min(rows.count, sample) && most < enough; row++) {
    const value = rows.cell(row, column);
    // As they are drawn: the words for nothing are longer than nothing.
    const width = value === null ? 6 : value === '' ? 12 : textWidth(showValue(value).slice(0, enough));
    if (width > most) most = width;
  }
  return most;
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}
