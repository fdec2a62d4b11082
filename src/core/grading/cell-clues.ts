// What the cell that differs says beside the rest of its column and of the data. Knows nothing of drafts.
import type { Counterexample, ShownRows } from './counterexample-type.ts';
import type { Difference } from './verdict.ts';

export interface CellClues {
  /** The column that differs adds up to more than it should; false when another row lacks what one has too much. */
  readonly columnGrew: boolean;
  /** NULL is expected, and a value of the data stands there. */
  readonly filledFromData: boolean;
}

export function cellClues(counterexample: Counterexample | null, difference: Difference | null): CellClues {
  if (counterexample === null || difference?.kind !== 'cell')
    return { columnGrew: false, filledFromData: false };
  const { column, got, expected } = difference;
  const plain = got.replace(/^'|'$/g, '');
  const cells = counterexample.files.flatMap((file) => file.rows.flatMap((row) => row.cells));
  return {
    columnGrew: grew(counterexample.output, column),
    filledFromData: expected === 'NULL' && plain !== '' && cells.some((cell) => cell.trim() === plain),
  };
}

function grew(output: Counterexample['output'], column: string): boolean {
  if (output?.got == null || output.got.more > 0 || output.expected.more > 0) return true;
  return total(output.got, column) > total(output.expected, column);
}

function total(rows: ShownRows, column: string): number {
  const at = rows.columns.findIndex((name) => name.toLowerCase() === column.toLowerCase());
  return rows.rows.reduce((sum, row) => sum + (Number(row[at]) || 0), 0);
}
