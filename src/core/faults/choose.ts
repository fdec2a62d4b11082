// Choosing the rows and columns a fault works on.
import { sheetNames, type Sheet, type SheetRow } from '../csv/sheet.ts';
import { FaultError } from './fault.ts';
import type { Random } from './random.ts';

/** How many rows a fault takes; see SOME_ROWS. */
export interface Share {
  readonly rate: number;
  readonly count: number | undefined;
}

/** Position of a column by its name in the staged table. */
export function columnAt(sheet: Sheet, name: string): number {
  const names = sheetNames(sheet);
  const index = names.indexOf(name);
  if (index < 0)
    throw new FaultError(`${sheet.source} has no column \`${name}\``, `its columns are: ${names.join(', ')}`);
  return index;
}

/** Numbers of the rows to work on: of those that fit, at least one. Malformed records never fit. */
export function chooseRows(
  sheet: Sheet,
  share: Share,
  random: Random,
  fits: (row: SheetRow) => boolean,
): Set<number> {
  const fitting = sheet.rows.flatMap((row, index) => (row.raw === undefined && fits(row) ? [index] : []));
  if (share.count !== undefined) return new Set(random.shuffle(fitting).slice(0, share.count));
  const chosen = fitting.filter(() => random.chance(share.rate));
  return new Set(chosen.length === 0 && fitting.length > 0 ? [random.pick(fitting)] : chosen);
}

/** Replaces cells of one column: `forms` gives the bad forms a cell can take; a cell without any is spared. */
export function changeCells(
  sheet: Sheet,
  values: Share & { readonly column: string },
  random: Random,
  forms: (cell: string, row: SheetRow) => readonly string[],
): Sheet {
  const at = columnAt(sheet, values.column);
  const bad = sheet.rows.map((row) => {
    const cell = row.cells[at];
    return cell === undefined ? [] : forms(cell, row).filter((form) => form !== cell);
  });
  const indexOf = new Map(sheet.rows.map((row, index) => [row, index]));
  const fits = (row: SheetRow): boolean => (bad[indexOf.get(row) ?? -1] ?? []).length > 0;
  const chosen = chooseRows(sheet, values, random, fits);
  const rows = sheet.rows.map((row, index) =>
    chosen.has(index) ? { ...row, cells: row.cells.with(at, random.pick(bad[index] ?? [])) } : row,
  );
  return { ...sheet, rows };
}

/** Copies of rows, numbered after the copies that are there already. */
export function copiesOf(sheet: Sheet, originals: readonly SheetRow[]): SheetRow[] {
  const highest = new Map<number, number>();
  for (const { line, copy } of sheet.rows) highest.set(line, Math.max(copy, highest.get(line) ?? 0));
  return originals.map((row) => {
    const copy = (highest.get(row.line) ?? 0) + 1;
    highest.set(row.line, copy);
    return { ...row, copy };
  });
}
