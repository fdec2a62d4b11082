// What a fault is: a named, seeded, pure way in which a source goes bad, with the parameters an author may set.
import type { Sheet } from '../csv/sheet.ts';
import type { Random } from './random.ts';

export interface FaultParam {
  readonly kind: 'column' | 'rate' | 'count' | 'text';
  /** Used when the author says nothing; absent = the author must say. */
  readonly default?: string | number;
}

export type FaultValues = Readonly<Record<string, string | number | boolean>>;

export interface Fault {
  /** What it does to the file, as one sentence for people. */
  readonly summary: string;
  readonly params: Readonly<Record<string, FaultParam>>;
  apply(sheet: Sheet, values: FaultValues, random: Random): Sheet;
}

export function columnIndex(sheet: Sheet, values: FaultValues): number {
  const name = String(values['column']);
  const index = sheet.header.indexOf(name);
  if (index < 0) throw new RangeError(`no column ${name} in ${sheet.source}; it has ${sheet.header.join(', ')}`);
  return index;
}

/** Replaces one column's cell in rows chosen at `rate`; `change` may keep a cell by returning it. */
export function changeCells(
  sheet: Sheet,
  values: FaultValues,
  random: Random,
  change: (cell: string, row: readonly string[]) => string,
): Sheet {
  const at = columnIndex(sheet, values);
  const rate = Number(values['rate']);
  const rows = sheet.rows.map((row) =>
    random.chance(rate) ? row.map((cell, i) => (i === at ? change(cell, row) : cell)) : row,
  );
  return { ...sheet, rows };
}
