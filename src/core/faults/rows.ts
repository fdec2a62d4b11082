// Faults on whole rows: more of them, fewer, or in another order.
import { chooseRows, columnAt, copiesOf } from './choose.ts';
import { sheetFault } from './fault.ts';
import { SOME_CELLS, SOME_ROWS } from './params.ts';
import { spellings } from './spelling.ts';

export const duplicateRows = sheetFault({
  params: SOME_ROWS,
  touches: ['rows-added'],
  apply(sheet, values, random) {
    const chosen = chooseRows(sheet, values, random, () => true);
    const copies = copiesOf(
      sheet,
      sheet.rows.filter((_, index) => chosen.has(index)),
    );
    return { ...sheet, rows: [...sheet.rows, ...copies] };
  },
});

export const nearDuplicates = sheetFault({
  params: {
    ...SOME_CELLS,
    by: { kind: 'choice', choices: ['any', 'case', 'blanks', 'nfd'], default: 'any' },
  },
  touches: ['rows-added'],
  apply(sheet, values, random) {
    const at = columnAt(sheet, values.column);
    const others = (cell = ''): readonly string[] => spellings(cell, values.by);
    const chosen = chooseRows(sheet, values, random, (row) => others(row.cells[at]).length > 0);
    const copies = copiesOf(
      sheet,
      sheet.rows.filter((_, index) => chosen.has(index)),
    );
    const near = copies.map((row) => ({
      ...row,
      cells: row.cells.with(at, random.pick(others(row.cells[at]))),
    }));
    return { ...sheet, rows: [...sheet.rows, ...near] };
  },
});

export const shuffleRows = sheetFault({
  params: {},
  touches: ['order'],
  apply(sheet, _values, random) {
    const rows = random.shuffle(sheet.rows);
    // A small file may come out as it was: then its first row goes to the end.
    const same = rows.every((row, index) => row === sheet.rows[index]);
    return { ...sheet, rows: same ? [...rows.slice(1), ...rows.slice(0, 1)] : rows };
  },
});

export const sampleRows = sheetFault({
  params: { rate: { kind: 'rate', default: 0.7 } },
  touches: ['rows-removed'],
  apply(sheet, values, random) {
    const lost = sheet.rows.filter(() => !random.chance(values.rate));
    const gone = new Set(lost.length > 0 || sheet.rows.length === 0 ? lost : [random.pick(sheet.rows)]);
    return { ...sheet, rows: sheet.rows.filter((row) => !gone.has(row)) };
  },
});

export const emptyGroup = sheetFault({
  params: { column: { kind: 'column' }, value: { kind: 'text', optional: true } },
  touches: ['rows-removed'],
  apply(sheet, values, random) {
    const at = columnAt(sheet, values.column);
    const groups = new Set(sheet.rows.flatMap(({ cells }) => cells[at] ?? []));
    // Without a value: one of several groups, never the only one.
    const value = values.value ?? (groups.size > 1 ? random.pick([...groups]) : undefined);
    return { ...sheet, rows: sheet.rows.filter(({ cells }) => value === undefined || cells[at] !== value) };
  },
});

export const headerOnly = sheetFault({
  params: {},
  touches: ['rows-removed'],
  apply: (sheet) => ({ ...sheet, rows: [] }),
});
