// Faults on rows, header, records, bytes and deliveries, each on a tiny file.
import { describe, expect, test } from 'vitest';
import { writeCsv } from '../../../../src/core/csv/write.ts';
import { deliveryOrder, fileTwice, lateFile } from '../../../../src/core/faults/deliveries.ts';
import { seeded } from '../../../../src/core/faults/random.ts';
import type { FaultName } from '../../../../src/core/faults/registry.ts';
import type { Delivery } from '../../../../src/core/lab.ts';
import { readCsv } from '../../../../src/engines/papaparse/read-csv.ts';
import { applyBytes, applySheet, COMMA, sheetOf } from './sample-sheets.ts';

const CSV = 'id,city,total\n1,Faro,10\n2,Évora,20\n3,Faro,30\n';
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const text = (one: Uint8Array): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(one);
const after = (name: FaultName, params: Record<string, string | number> = {}, csv = CSV): string =>
  text(writeCsv(applySheet(name, sheetOf(csv), params)));

describe('rows', () => {
  test('duplicate-rows', () =>
    expect(after('duplicate-rows', { rate: 1 })).toBe(`${CSV}1,Faro,10\n2,Évora,20\n3,Faro,30\n`));
  test('near-duplicates', () => {
    expect(after('near-duplicates', { column: 'city', by: 'nfd' })).toBe(`${CSV}2,E\u0301vora,20\n`);
    expect(
      after('near-duplicates', { column: 'city', by: 'case', rate: 1 })
        .split('\n')
        .slice(4, 7)
        .map((line) => line.toLowerCase()),
    ).toEqual(['1,faro,10', '2,évora,20', '3,faro,30']);
  });
  test('shuffle-rows keeps the rows and changes their order', () => {
    const shuffled = after('shuffle-rows').split('\n');
    expect(shuffled).not.toEqual(CSV.split('\n'));
    expect(shuffled.toSorted()).toEqual(CSV.split('\n').toSorted());
  });
  test('sample-rows', () => expect(after('sample-rows', { rate: 0.5 }).split('\n').length).toBeLessThan(5));
  test('sample-rows loses one row at least', () =>
    expect(after('sample-rows', { rate: 1 }).split('\n')).toHaveLength(4));
  test('empty-group', () => {
    expect(after('empty-group', { column: 'city', value: 'Faro' })).toBe('id,city,total\n2,Évora,20\n');
    expect(after('empty-group', { column: 'city' }, 'id,city\n1,a\n2,a\n')).toBe('id,city\n1,a\n2,a\n');
  });
  test('header-only', () => expect(after('header-only')).toBe('id,city,total\n'));
});

describe('records', () => {
  const malformed = (name: FaultName, params = {}) =>
    readCsv(after(name, { rate: 1, ...params }), COMMA).malformed.map(({ text: raw }) => raw);

  test('ragged-rows', () => {
    expect(malformed('ragged-rows', { by: 'missing' })).toEqual(['1,Faro', '2,Évora', '3,Faro']);
    expect(malformed('ragged-rows', { by: 'extra' })).toEqual(['1,Faro,10,', '2,Évora,20,', '3,Faro,30,']);
  });
  test('stray-quote costs one record each', () => {
    const lines = malformed('stray-quote', { rate: 0.01 });
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(/^[^"]*"[^"]*$/);
  });
  test('malformed records of the file keep their place', () => {
    expect(after('blank', { column: 'total', rate: 1 }, 'id,total\n1,5\n2,6,7\n\n3,8\n')).toBe(
      'id,total\n1,\n2,6,7\n\n3,\n',
    );
  });
});

describe('header', () => {
  test('swap-columns', () => {
    expect(after('swap-columns', { column: 'id', with: 'total' })).toBe(
      'total,city,id\n10,Faro,1\n20,Évora,2\n30,Faro,3\n',
    );
    expect(after('swap-columns', { column: 'id', with: 'total', what: 'names' })).toBe(
      CSV.replace('id,city,total', 'total,city,id'),
    );
  });
  test('rename-column', () => {
    expect(after('rename-column', { column: 'city', to: 'town' })).toBe(CSV.replace('city', 'town'));
    expect(() => after('rename-column', { column: 'city', to: 'ID' })).toThrow(
      'orders has a column `ID` already',
    );
  });
  test('add-column', () => {
    expect(after('add-column', { name: 'till', text: '2', at: 'start' })).toBe(
      'till,id,city,total\n2,1,Faro,10\n2,2,Évora,20\n2,3,Faro,30\n',
    );
    expect(after('add-column').split('\n')[1]).toBe('1,Faro,10,');
  });
  test('drop-column', () =>
    expect(after('drop-column', { column: 'city' })).toBe('id,total\n1,10\n2,20\n3,30\n'));
  test('a file without a header has no names to change', () => {
    const sheet = sheetOf('1,2\n', { ...COMMA, header: false } as never);
    expect(() => applySheet('rename-column', sheet, { column: 'column_1', to: 'x' })).toThrow(
      'orders has no header',
    );
    expect(text(writeCsv(applySheet('swap-columns', sheet, { column: 'column_1', with: 'column_2' })))).toBe(
      '2,1\n',
    );
  });
});

describe('bytes', () => {
  const of = (name: FaultName, csv = CSV, params = {}): string => text(applyBytes(name, bytes(csv), params));

  test('bom', () => {
    expect(of('bom')).toBe(`\uFEFF${CSV}`);
    expect(of('bom', `\uFEFF${CSV}`)).toBe(`\uFEFF${CSV}`);
  });
  test('line-ends', () => {
    expect(of('line-ends', 'a\nb\r\nc\rd')).toBe('a\r\nb\r\nc\r\nd');
    expect(of('line-ends', 'a\nb\r\n', { to: 'cr' })).toBe('a\rb\r');
    expect(of('line-ends', 'a\r\nb\n', { to: 'lf' })).toBe('a\nb\n');
  });
  test('cut-file ends inside its last record', () => {
    for (let seed = 0; seed < 20; seed++) {
      const cut = text(applyBytes('cut-file', bytes(CSV), {}, seed));
      expect(CSV.startsWith(cut)).toBe(true);
      expect(cut.split('\n').at(-1)).toMatch(/^3.{0,7}$/);
    }
  });
  test('encoding', () => {
    expect(
      new TextDecoder('euc-kr').decode(applyBytes('encoding', bytes('id\n서울\n'), { to: 'euc-kr' })),
    ).toBe('id\n서울\n');
    expect(() => of('encoding', CSV, { to: 'windows-1251' })).toThrow('windows-1251 has no É');
    expect(of('encoding', CSV, { to: 'windows-1251', unmappable: 'question-mark' })).toBe(
      CSV.replace('É', '?'),
    );
    expect(() => applyBytes('encoding', Uint8Array.of(0xff), { to: 'koi8-r' })).toThrow('no UTF-8 any more');
  });
});

describe('deliveries', () => {
  const file = (source: string) => ({
    source,
    name: `${source}.csv`,
    body: { kind: 'text' as const, text: CSV },
  });
  const both: Delivery = { id: 'mon', files: [file('orders'), file('shops')] };
  const single: Delivery = { id: 'tue', files: [file('orders')] };
  const shape = (deliveries: readonly Delivery[]) =>
    deliveries.map(({ id, files }) => `${id}: ${files.map(({ name }) => name).join(' ')}`);

  test('late-file', () => {
    const plan = { deliveries: [both], all: [both] };
    expect(shape(lateFile.apply(plan, { source: 'orders' }, seeded(1)))).toEqual([
      'mon: shops.csv',
      'mon-late: orders.csv',
    ]);
    expect(() =>
      lateFile.apply({ deliveries: [single], all: [single] }, { source: 'orders' }, seeded(1)),
    ).toThrow('tue has no file besides orders.csv');
  });
  test('file-twice', () => {
    const plan = { deliveries: [both], all: [both] };
    expect(shape(fileTwice.apply(plan, { source: 'shops' }, seeded(1)))).toEqual([
      'mon: orders.csv shops.csv',
      'mon-again: shops.csv',
    ]);
  });
  test('delivery-order', () => {
    expect(shape(deliveryOrder.apply({ deliveries: [both], all: [both, single] }, {}, seeded(1)))).toEqual([
      'tue: orders.csv',
      'mon: orders.csv shops.csv',
    ]);
    expect(() => deliveryOrder.apply({ deliveries: [both], all: [both] }, {}, seeded(1))).toThrow(
      'the lab has one delivery',
    );
  });
});
