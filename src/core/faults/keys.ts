// Faults on values that other things hang on: keys, limits of filters, places in a ranking.
import { changeCells, columnAt } from './choose.ts';
import { sheetFault } from './fault.ts';
import { SOME_CELLS, splitTexts } from './params.ts';

export const boundary = sheetFault({
  params: { ...SOME_CELLS, values: { kind: 'texts' } },
  touches: ['cells'],
  apply: (sheet, values, random) => changeCells(sheet, values, random, () => splitTexts(values.values)),
});

export const tie = sheetFault({
  params: SOME_CELLS,
  touches: ['cells'],
  apply(sheet, values, random) {
    const at = columnAt(sheet, values.column);
    const filled = sheet.rows.flatMap(({ cells }) =>
      cells[at] === undefined || cells[at].trim() === '' ? [] : [cells[at]],
    );
    if (filled.length === 0) return sheet;
    const value = random.pick(filled);
    return changeCells(sheet, values, random, () => [value]);
  },
});

export const orphanKey = sheetFault({
  params: { ...SOME_CELLS, text: { kind: 'text', optional: true } },
  touches: ['cells'],
  apply(sheet, values, random) {
    const at = columnAt(sheet, values.column);
    const known = new Set(sheet.rows.map(({ cells }) => cells[at]));
    return changeCells(sheet, values, random, (cell) =>
      cell.trim() === '' ? [] : [values.text ?? stranger(cell, known)],
    );
  },
});

/** A key of the same shape that nobody has: C-12 becomes C-99912. */
function stranger(key: string, known: ReadonlySet<string | undefined>): string {
  let other = key;
  do other = /\d+(?!.*\d)/.test(other) ? other.replace(/(\d+)(?!.*\d)/, '999$1') : `${other}999`;
  while (known.has(other));
  return other;
}
