// Faults on single cells of one column, whatever stands in them.
import { changeCells, columnAt, chooseRows } from './choose.ts';
import { FaultError, sheetFault } from './fault.ts';
import { SOME_CELLS, splitTexts } from './params.ts';
import { spellings } from './spelling.ts';

export const blank = sheetFault({
  params: SOME_CELLS,
  touches: ['cells'],
  apply: (sheet, values, random) => changeCells(sheet, values, random, () => ['']),
});

export const nullWord = sheetFault({
  params: { ...SOME_CELLS, words: { kind: 'texts', default: 'NULL | N/A | - | none' } },
  touches: ['cells'],
  apply: (sheet, values, random) => changeCells(sheet, values, random, () => splitTexts(values.words)),
});

export const padText = sheetFault({
  params: SOME_CELLS,
  touches: ['cells'],
  apply: (sheet, values, random) => changeCells(sheet, values, random, (cell) => spellings(cell, 'blanks')),
});

export const changeCase = sheetFault({
  params: SOME_CELLS,
  touches: ['cells'],
  apply: (sheet, values, random) => changeCells(sheet, values, random, (cell) => spellings(cell, 'case')),
});

export const decompose = sheetFault({
  params: SOME_CELLS,
  touches: ['cells'],
  apply: (sheet, values, random) => changeCells(sheet, values, random, (cell) => spellings(cell, 'nfd')),
});

export const replaceText = sheetFault({
  params: { ...SOME_CELLS, text: { kind: 'text' } },
  touches: ['cells'],
  apply: (sheet, values, random) => changeCells(sheet, values, random, () => [values.text]),
});

export const newValue = sheetFault({
  params: { ...SOME_CELLS, text: { kind: 'text', default: 'other' } },
  touches: ['cells'],
  apply(sheet, values, random) {
    const at = columnAt(sheet, values.column);
    if (sheet.rows.some(({ cells }) => cells[at] === values.text)) {
      throw new FaultError(
        `\`${values.text}\` is not new in ${values.column}`,
        'set `text` to a value the column does not have',
      );
    }
    return changeCells(sheet, values, random, () => [values.text]);
  },
});

export const swapCells = sheetFault({
  params: { ...SOME_CELLS, with: { kind: 'column' } },
  touches: ['cells'],
  apply(sheet, values, random) {
    const [a, b] = [columnAt(sheet, values.column), columnAt(sheet, values.with)];
    const chosen = chooseRows(sheet, values, random, ({ cells }) => cells[a] !== cells[b]);
    const rows = sheet.rows.map((row, index) => {
      if (!chosen.has(index)) return row;
      return { ...row, cells: row.cells.with(a, row.cells[b] ?? '').with(b, row.cells[a] ?? '') };
    });
    return { ...sheet, rows };
  },
});
