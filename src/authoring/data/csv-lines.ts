// For the generators of labs: rows of cells -> the text of a CSV file, with room for lines that are broken on purpose.
import { quoteCell } from '../../core/csv/write.ts';

/** A row of cells, or a line that stands in the file exactly as it is given. */
export type CsvLine = readonly string[] | string;

export function csvText(lines: readonly CsvLine[], delimiter = ','): string {
  return lines
    .map((line) =>
      typeof line === 'string' ? line : line.map((cell) => quoteCell(cell, delimiter)).join(delimiter),
    )
    .map((line) => `${line}\n`)
    .join('');
}
