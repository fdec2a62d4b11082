// What is said of a record that does not fit, and the record as it is shown. The same for whoever reads the file.

export const BAD_QUOTE_PROBLEM = 'a quote is opened and not closed as it should be';

/** Why a record of these cells is none of a file with `wanted` columns. */
export function raggedProblem(cells: number, first: string, wanted: number): string {
  if (cells === 1 && first.trim() === '') return 'an empty line';
  return `${cells} ${cells === 1 ? 'field' : 'fields'} instead of ${wanted}`;
}

/** A record without the line end behind it. */
export function trimLine(raw: string): string {
  return raw.replace(/(?:\r\n|\n|\r)$/, '');
}
