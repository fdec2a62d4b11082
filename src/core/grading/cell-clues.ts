// What the cell that differs says beside the rest of its column and of the data. Knows nothing of drafts.
import type { Counterexample, ShownRows } from './counterexample-type.ts';
import type { Difference } from './verdict.ts';

export interface CellClues {
  /** The column that differs adds up to more than it should; false when another row lacks what one has too much. */
  readonly columnGrew: boolean;
  /** What stands there is a value of the data, so it was chosen, not calculated. */
  readonly gotFromData: boolean;
  /** The same, and NULL is expected. */
  readonly filledFromData: boolean;
  /** A whole number that matters, and another one whose order as text is not their order as numbers: 60 and 180. */
  readonly sortsOtherwise: boolean;
}

export function cellClues(counterexample: Counterexample | null, difference: Difference | null): CellClues {
  const sortsOtherwise = counterexample !== null && hasTextOrder(counterexample);
  if (counterexample === null || difference?.kind !== 'cell')
    return { columnGrew: false, gotFromData: false, filledFromData: false, sortsOtherwise };
  const { column, got, expected } = difference;
  const plain = got.replace(/^'|'$/g, '');
  const cells = counterexample.files.flatMap((file) => file.rows.flatMap((row) => row.cells));
  const gotFromData = plain !== '' && cells.some((cell) => cell.trim() === plain);
  return {
    columnGrew: grew(counterexample.output, column),
    gotFromData,
    filledFromData: gotFromData && expected === 'NULL',
    sortsOtherwise,
  };
}

function grew(output: Counterexample['output'], column: string): boolean {
  const got = output?.got ?? null;
  if (output === null || got === null || got.more > 0 || output.expected.more > 0) return true;
  return total(got, column) > total(output.expected, column);
}

function total(rows: ShownRows, column: string): number {
  const at = rows.columns.findIndex((name) => name.toLowerCase() === column.toLowerCase());
  return rows.rows.reduce((sum, row) => sum + (Number(row[at]) || 0), 0);
}

function hasTextOrder({ files }: Counterexample): boolean {
  const rows = files.flatMap((file) => file.rows.filter((row) => !row.malformed));
  const whole = (cell: string): string[] => (/^\s*\d+\s*$/.test(cell) ? [cell.trim()] : []);
  const all = rows.flatMap((row) => row.cells.flatMap(whole));
  const odd = rows.flatMap((row) => row.cells.filter((_, i) => row.odd[i]).flatMap(whole));
  return odd.some((one) => all.some((other) => Number(one) < Number(other) !== one < other));
}
