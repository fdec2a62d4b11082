// Small sheets and orders for the tests of faults.
import { readSheet, type Sheet } from '../../../../src/core/csv/sheet.ts';
import { FAULTS, type FaultName } from '../../../../src/core/faults/registry.ts';
import { readValues, type AuthoredValues } from '../../../../src/core/faults/params.ts';
import { seeded } from '../../../../src/core/faults/random.ts';
import { readCsv } from '../../../../src/engines/papaparse/read-csv.ts';

export const COMMA = { delimiter: ',', header: true } as const;

export function sheetOf(text: string, dialect = COMMA): Sheet {
  return readSheet(text, 'orders', dialect, readCsv);
}

/** Applies one sheet fault to CSV text. */
export function applySheet(name: FaultName, sheet: Sheet, params: AuthoredValues, seed = 1): Sheet {
  const fault = FAULTS[name];
  if (fault.on !== 'sheet') throw new Error(`${name} works on ${fault.on}`);
  return fault.apply(sheet, readValues(fault.params, params, sheet.source), seeded(seed));
}

export function applyBytes(name: FaultName, bytes: Uint8Array, params: AuthoredValues, seed = 1): Uint8Array {
  const fault = FAULTS[name];
  if (fault.on !== 'bytes') throw new Error(`${name} works on ${fault.on}`);
  return fault.apply(bytes, readValues(fault.params, params, 'orders'), seeded(seed));
}

/** The rows of one column after a fault on every row of it. */
export function columnAfter(
  name: FaultName,
  cells: readonly string[],
  params: AuthoredValues = {},
): (string | undefined)[] {
  const sheet = sheetOf(`id,x\n${cells.map((cell, i) => `${i},${cell}\n`).join('')}`);
  return applySheet(name, sheet, { column: 'x', rate: 1, ...params }).rows.map(({ cells: [, x] }) => x);
}

/** Params with which every fault does something to `orders`: what the properties are tried on. */
export const GENERIC: Readonly<Record<FaultName, AuthoredValues>> = {
  'duplicate-rows': {},
  'near-duplicates': { column: 'city' },
  'shuffle-rows': {},
  'sample-rows': {},
  'empty-group': { column: 'city' },
  'header-only': {},
  'ragged-rows': {},
  'stray-quote': {},
  blank: { column: 'total' },
  'null-word': { column: 'city' },
  'pad-text': { column: 'city' },
  'change-case': { column: 'city' },
  decompose: { column: 'city' },
  'replace-text': { column: 'city', text: 'x, "y"\nz' },
  'new-value': { column: 'city' },
  'swap-cells': { column: 'city', with: 'total' },
  'decimal-comma': { column: 'total' },
  'currency-sign': { column: 'total', sign: '₽' },
  thousands: { column: 'total', separator: 'comma' },
  'minus-in-parentheses': { column: 'total' },
  'local-money': { column: 'total' },
  'shift-unit': { column: 'total' },
  'out-of-range': { column: 'total' },
  'date-format': { column: 'at', format: 'mm/dd/yyyy' },
  'impossible-date': { column: 'at' },
  'shift-time': { column: 'at' },
  boundary: { column: 'at', values: '2026-03-01 00:00 | 2026-03-31 23:59' },
  tie: { column: 'total', rate: 0.5 },
  'orphan-key': { column: 'id' },
  'swap-columns': { column: 'city', with: 'total' },
  'rename-column': { column: 'city', to: 'town' },
  'add-column': {},
  'drop-column': { column: 'city' },
  bom: {},
  encoding: { to: 'euc-kr', unmappable: 'question-mark' },
  'line-ends': {},
  'cut-file': {},
  'late-file': {},
  'file-twice': {},
  'delivery-order': {},
};
