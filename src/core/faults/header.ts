// Faults on the header: columns swapped, renamed, added, dropped.
import type { Sheet, SheetColumn } from '../csv/sheet.ts';
import { columnAt } from './choose.ts';
import { FaultError, sheetFault } from './fault.ts';

export const swapColumns = sheetFault({
  params: {
    column: { kind: 'column' },
    with: { kind: 'column' },
    what: { kind: 'choice', choices: ['names-and-cells', 'names'], default: 'names-and-cells' },
  },
  touches: ['header'],
  apply(sheet, values) {
    const [a, b] = [columnAt(sheet, values.column), columnAt(sheet, values.with)];
    if (values.what === 'names') {
      needsHeader(sheet);
      const renamed = (index: number, from: number): SheetColumn => ({
        id: columnOf(sheet, index).id,
        name: columnOf(sheet, from).name,
      });
      return { ...sheet, columns: sheet.columns.with(a, renamed(a, b)).with(b, renamed(b, a)) };
    }
    const columns = sheet.columns.with(a, columnOf(sheet, b)).with(b, columnOf(sheet, a));
    return {
      ...sheet,
      columns,
      ...everyRow(sheet, (cells) => cells.with(a, cells[b] ?? '').with(b, cells[a] ?? '')),
    };
  },
});

export const renameColumn = sheetFault({
  params: { column: { kind: 'column' }, to: { kind: 'text' } },
  touches: ['header'],
  apply(sheet, values) {
    const at = columnAt(sheet, values.column);
    needsHeader(sheet);
    isFree(sheet, values.to, at);
    return { ...sheet, columns: sheet.columns.with(at, { id: columnOf(sheet, at).id, name: values.to }) };
  },
});

export const addColumn = sheetFault({
  params: {
    name: { kind: 'text', default: 'note' },
    text: { kind: 'text', default: '' },
    at: { kind: 'choice', choices: ['start', 'end'], default: 'end' },
  },
  touches: ['header'],
  apply(sheet, values) {
    isFree(sheet, values.name, -1);
    const at = values.at === 'start' ? 0 : sheet.columns.length;
    const column = { id: 1 + Math.max(-1, ...sheet.columns.map(({ id }) => id)), name: values.name };
    return {
      ...sheet,
      columns: sheet.columns.toSpliced(at, 0, column),
      ...everyRow(sheet, (cells) => cells.toSpliced(at, 0, values.text)),
    };
  },
});

export const dropColumn = sheetFault({
  params: { column: { kind: 'column' } },
  touches: ['header'],
  apply(sheet, values) {
    const at = columnAt(sheet, values.column);
    if (sheet.columns.length === 1)
      throw new FaultError(`${values.column} is the only column`, 'use header-only or sample-rows');
    return {
      ...sheet,
      columns: sheet.columns.toSpliced(at, 1),
      ...everyRow(sheet, (cells) => cells.toSpliced(at, 1)),
    };
  },
});

/** Malformed records have no cells and stay as they are. */
function everyRow(
  sheet: Sheet,
  change: (cells: readonly string[]) => readonly string[],
): Pick<Sheet, 'rows'> {
  return {
    rows: sheet.rows.map((row) => (row.raw === undefined ? { ...row, cells: change(row.cells) } : row)),
  };
}

function columnOf(sheet: Sheet, index: number): SheetColumn {
  const column = sheet.columns[index];
  if (column === undefined) throw new Error(`no column ${index}`);
  return column;
}

function needsHeader({ dialect, source }: Sheet): void {
  if (dialect.header) return;
  throw new FaultError(`${source} has no header`, 'swap names and cells, or take another fault');
}

function isFree(sheet: Sheet, name: string, except: number): void {
  if (
    !sheet.columns.some(
      (column, index) => index !== except && column.name.toLowerCase() === name.toLowerCase(),
    )
  )
    return;
  throw new FaultError(
    `${sheet.source} has a column \`${name}\` already`,
    'choose a name that no column has',
  );
}
