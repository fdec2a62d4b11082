// Faults that break single records: they no longer fit the header, or no longer are CSV.
import type { Sheet, SheetRow } from '../csv/sheet.ts';
import { writeCells } from '../csv/write.ts';
import { chooseRows, type Share } from './choose.ts';
import { sheetFault } from './fault.ts';
import { SOME_ROWS } from './params.ts';
import type { Random } from './random.ts';

export const raggedRows = sheetFault({
  params: {
    ...SOME_ROWS,
    by: { kind: 'choice', choices: ['missing', 'extra', 'either'], default: 'either' },
  },
  touches: ['rows-broken'],
  apply: (sheet, values, random) =>
    breakRows(sheet, values, random, (row) => {
      const by = values.by === 'either' ? random.pick(['missing', 'extra'] as const) : values.by;
      // A file of one column has no field to lose.
      const cells = by === 'missing' && row.cells.length > 1 ? row.cells.slice(0, -1) : [...row.cells, ''];
      return writeCells(cells, sheet);
    }),
});

export const strayQuote = sheetFault({
  params: SOME_ROWS,
  touches: ['rows-broken'],
  apply: (sheet, values, random) =>
    breakRows(sheet, values, random, (row) => {
      const at = random.below(row.cells.length);
      const fields = row.cells.map((cell, index) => (index === at ? `"${cell}` : cell));
      return fields.join(sheet.dialect.delimiter);
    }),
});

/** Only records that need no quotes are broken, so that each stays one line and breaks for one reason. */
function breakRows(sheet: Sheet, share: Share, random: Random, write: (row: SheetRow) => string): Sheet {
  const chosen = chooseRows(
    sheet,
    share,
    random,
    ({ cells }) => writeCells(cells, sheet) === cells.join(sheet.dialect.delimiter),
  );
  const rows = sheet.rows.map((row, index) =>
    chosen.has(index) ? { ...row, cells: [], raw: write(row) } : row,
  );
  return { ...sheet, rows };
}
