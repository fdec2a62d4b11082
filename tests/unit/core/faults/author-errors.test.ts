// What an author is told when a fault cannot be made: the fault, what is wrong, what to write instead.
import { expect, test } from 'vitest';
import { AuthorError } from '../../../../src/authoring/author-error.ts';
import { compileTwins } from '../../../../src/authoring/compile-twins.ts';
import type { Lab } from '../../../../src/core/lab.ts';

const dialect = { delimiter: ',', header: true };
const file = (source: string, text: string) => ({
  source,
  name: `${source}.csv`,
  body: { kind: 'text' as const, text },
});
const LAB = {
  id: 'x',
  sources: [
    { name: 'shops', dialect, columns: ['shop'] },
    { name: 'orders', dialect, columns: ['id', 'total'] },
  ],
  deliveries: [
    { id: 'mon', files: [file('shops', 'shop\n1\n'), file('orders', 'id,total\n1,2.30\n2,4.50\n')] },
  ],
  ledger: { source: 'orders', loaded: 'a', quarantined: 'b' },
} as unknown as Lab;

function compile(...faults: Record<string, Record<string, string | number | boolean>>[]) {
  return compileTwins([{ seed: 1, from: 'mon', faults }], LAB, 'labs/x/lab.yaml', 'twin');
}

function complaint(...faults: Parameters<typeof compile>): string {
  try {
    compile(...faults);
  } catch (error) {
    if (error instanceof AuthorError) return error.message;
    throw error;
  }
  return 'no complaint';
}

test('a twin compiles; faults go to the source of the ledger unless they name one', () => {
  expect(
    compile({ blank: { column: 'total' } }, { 'replace-text': { source: 'shops', column: 'shop', text: 9 } }),
  ).toMatchObject([{ id: 'twin-1', seed: 1, from: 'mon' }]);
});

test('complaints', () => {
  expect([
    complaint({ blnk: { column: 'total' } }).replace(/known faults are: .*/, 'known faults are: …'),
    complaint({ blank: {} }),
    complaint({ blank: { colunm: 'total' } }),
    complaint({ blank: { column: 'totl' } }),
    complaint({ blank: { column: 'total', rate: 2 } }),
    complaint({ blank: { column: 'total', count: 1.5 } }),
    complaint({ blank: { column: 'total', source: 'tills' } }),
    complaint({ 'replace-text': { column: 'total', text: true } }),
    complaint({ 'date-format': { column: 'total', format: 'iso' } }),
    complaint({ 'shift-time': { column: 'total', hours: 99 } }),
    complaint({ blank: { column: 'total' } }, { thousands: { column: 'total' } }),
    complaint({ 'delivery-order': { source: 'orders' } }),
    complaint({ blank: { column: 'total' }, bom: {} }),
  ]).toMatchInlineSnapshot(`
    [
      "labs/x/lab.yaml: twin-1: fault 1: there is no fault \`blnk\`. Hint: known faults are: …",
      "labs/x/lab.yaml: twin-1: fault 1, blank: \`column\` is missing. Hint: write \`column: …\`; it takes: column, rate, count, source.",
      "labs/x/lab.yaml: twin-1: fault 1, blank: there is no parameter \`colunm\`. Hint: it takes: column, rate, count, source.",
      "labs/x/lab.yaml: twin-1: fault 1, blank: orders has no column \`totl\`. Hint: its columns are: id, total.",
      "labs/x/lab.yaml: twin-1: fault 1, blank: \`rate\` is 2. Hint: write a share of the rows above 0 and up to 1, such as 0.05.",
      "labs/x/lab.yaml: twin-1: fault 1, blank: \`count\` is 1.5. Hint: write how many rows: a whole number from 1 on.",
      "labs/x/lab.yaml: twin-1: fault 1, blank: delivery mon has no file of \`tills\`. Hint: its sources are: shops, orders.",
      "labs/x/lab.yaml: twin-1: fault 1, replace-text: \`text\` is true. Hint: put it between quotes: YAML takes it for true or false.",
      "labs/x/lab.yaml: twin-1: fault 1, date-format: \`format\` is "iso". Hint: write one of: dd.mm.yyyy, dd/mm/yyyy, mm/dd/yyyy, yyyy/m/d, yyyy.m.d, yyyymmdd.",
      "labs/x/lab.yaml: twin-1: fault 1, shift-time: \`hours\` is 99. Hint: write a number from -26 to 26.",
      "labs/x/lab.yaml: twin-1: fault 2, thousands: it changed nothing in orders.csv. Hint: nothing there fits it (Some numbers from 1000 on are written in groups of three digits); set other parameters, or take it out.",
      "labs/x/lab.yaml: twin-1: fault 1, delivery-order: there is no parameter \`source\`. Hint: it takes: none.",
      "labs/x/lab.yaml: a fault of twin-1 has not exactly one name. Hint: write one fault a line: \`- { blank: { column: total } }\`.",
    ]
  `);
});
