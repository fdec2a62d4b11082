// Every fault and param has its words; what was done is said with the lines of the broken file.
import { expect, test } from 'vitest';
import { breakDelivery } from '../../../../src/core/faults/apply.ts';
import { faultCatalogue } from '../../../../src/core/faults/catalogue.ts';
import { faultDeeds } from '../../../../src/core/faults/describe.ts';
import { faults as words } from '../../../../src/core/text/en/faults.ts';
import type { Delivery, FaultUse } from '../../../../src/core/lab.ts';
import { readCsv } from '../../../../src/engines/papaparse/read-csv.ts';
import { COMMA } from './sample-sheets.ts';

test('the catalogue is plain data, and all of it has words', () => {
  const catalogue = faultCatalogue();
  expect(catalogue.length).toBeGreaterThanOrEqual(26);
  expect(structuredClone(catalogue)).toEqual(catalogue);
  for (const { name, params } of catalogue) {
    expect(words.fault[name].summary).toMatch(/^[A-Z].*[^.]$/);
    for (const param of params) expect(words.param[param.name], `${name} ${param.name}`).toBeDefined();
  }
});

test('what was done', () => {
  const body = {
    kind: 'text' as const,
    text: 'id,city,total\n1,Faro,10\n2,"a\nb",20\n3,Faro,30\n4,Beja,40\n',
  };
  const delivery: Delivery = {
    id: 'mon',
    files: [
      { source: 'orders', name: 'orders.csv', body },
      { source: 'shops', name: 'shops.csv', body },
    ],
  };
  const uses: FaultUse[] = [
    { name: 'empty-group', params: { column: 'city', value: 'Faro' } },
    { name: 'duplicate-rows', params: { rate: 1 } },
    { name: 'blank', params: { column: 'total', rate: 1 } },
    { name: 'ragged-rows', params: { rate: 1, by: 'extra' } },
    { name: 'shuffle-rows', params: {} },
    { name: 'rename-column', params: { column: 'id', to: 'number' } },
    { name: 'bom', params: {} },
    { name: 'late-file', params: {} },
    { name: 'file-twice', params: { source: 'shops' } },
  ];
  const sources = [{ name: 'orders', dialect: COMMA, columns: [] }];
  const broken = breakDelivery(
    { delivery, all: [delivery], sources, uses, seed: 1, defaultSource: 'orders' },
    readCsv,
  );
  const said = faultDeeds(broken).flatMap(({ name, deeds }) =>
    deeds.map((deed) => `${name}: ${words.deed(deed)}`),
  );
  expect(said).toMatchInlineSnapshot(`
    [
      "empty-group: 2 rows taken out, of the file as it was: lines 2, 5",
      "duplicate-rows: 2 rows added: lines 2, 3",
      "blank: 4 cells of total changed: lines 2, 3, 5, 6",
      "ragged-rows: 2 records broken: lines 2, 5",
      "shuffle-rows: 4 rows at another place",
      "rename-column: header was id, city, total and is number, city, total",
      "bom: from byte 0 on, 0 bytes gave way to 3",
      "late-file: orders.csv is not in delivery mon",
      "late-file: a further delivery mon-late with orders.csv",
      "file-twice: a further delivery mon-again with shops.csv",
    ]
  `);
});
