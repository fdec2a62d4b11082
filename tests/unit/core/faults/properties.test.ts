// What holds for every fault: same seed, same bytes; it touches what it declares; its changes are the whole difference.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rowKey, type Sheet } from '../../../../src/core/csv/sheet.ts';
import { fileText } from '../../../../src/core/csv/text.ts';
import { writeCsv, writeRow, writtenLines } from '../../../../src/core/csv/write.ts';
import { breakDelivery, type Broken } from '../../../../src/core/faults/apply.ts';
import { byteChanges, sheetChanges, type Change } from '../../../../src/core/faults/change.ts';
import type { Touch } from '../../../../src/core/faults/fault.ts';
import { FAULT_NAMES, FAULTS } from '../../../../src/core/faults/registry.ts';
import type { Delivery, FaultUse } from '../../../../src/core/lab.ts';
import { readCsv } from '../../../../src/engines/papaparse/read-csv.ts';
import { applyBytes, applySheet, COMMA, GENERIC, sheetOf } from './sample-sheets.ts';

const CITIES = ['Évora', 'Jeju', 'Тверь', '서울', 'a, b', 'c "d"', ' e ', ''];

const total = fc
  .tuple(fc.integer({ min: -9_999_999, max: 9_999_999 }), fc.integer({ min: 0, max: 99 }))
  .map(([whole, part]) => `${whole}.${String(part).padStart(2, '0')}`);
const at = fc
  .tuple(fc.integer({ min: 1, max: 28 }), fc.integer({ min: 0, max: 23 }))
  .map(([day, hour]) => `2026-03-${String(day).padStart(2, '0')} ${String(hour).padStart(2, '0')}:30`);
const row = fc.tuple(fc.constantFrom(...CITIES), total, at);

// The first rows give every fault something to do; the rest is anything.
const SURE: [string, string, string][] = [
  ['Évora', '-1234.00', '2026-03-02 08:20'],
  ['Jeju', '2.30', '2026-03-03 09:00'],
  ['서울', '-7.50', '2026-03-03 09:00'],
];

const sheets = fc.array(row, { maxLength: 12 }).map((rows): Sheet => {
  const cells = [...SURE, ...rows].map((one, i) => [`O-${i + 1}`, ...one]);
  const sheet = sheetOf('id,city,total,at\n');
  return { ...sheet, rows: cells.map((one, i) => ({ line: i + 2, copy: 0, cells: one })) };
});
const seeds = fc.nat();

const TOUCHES: Readonly<Record<Change['kind'], Touch>> = {
  cell: 'cells',
  'row-added': 'rows-added',
  'row-removed': 'rows-removed',
  'row-broken': 'rows-broken',
  order: 'order',
  header: 'header',
  bytes: 'bytes',
  'delivery-added': 'deliveries',
  'file-removed': 'deliveries',
  'delivery-order': 'deliveries',
};

const on = (sort: 'sheet' | 'bytes' | 'deliveries') => FAULT_NAMES.filter((name) => FAULTS[name].on === sort);

describe.each(on('sheet'))('%s', (name) => {
  const params = GENERIC[name];
  const declared = FAULTS[name].touches;

  test('same seed, same bytes', () => {
    fc.assert(
      fc.property(sheets, seeds, (sheet, seed) => {
        expect(writeCsv(applySheet(name, sheet, params, seed))).toEqual(
          writeCsv(applySheet(name, sheet, params, seed)),
        );
      }),
      { numRuns: 30 },
    );
  });

  test('does something, and only what it declares', () => {
    fc.assert(
      fc.property(sheets, seeds, (sheet, seed) => {
        const changes = sheetChanges(sheet, applySheet(name, sheet, params, seed));
        expect(changes.length).toBeGreaterThan(0);
        for (const change of changes) {
          expect(declared).toContain(TOUCHES[change.kind]);
          if (change.kind === 'cell') expect([params['column'], params['with']]).toContain(change.column);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('its changes are the whole difference', () => {
    fc.assert(
      fc.property(sheets, seeds, (sheet, seed) => {
        const after = applySheet(name, sheet, params, seed);
        const changes = sheetChanges(sheet, after);
        expect(byId(after)).toEqual(patched(sheet, after, changes));
        const reordered = after.rows.filter(({ copy }) => copy === 0).map(({ line }) => line);
        if (!changes.some(({ kind }) => kind === 'order'))
          expect(reordered).toEqual(reordered.toSorted((a, b) => a - b));
      }),
      { numRuns: 60 },
    );
  });

  test('what is written is read back, at the lines it was written to', () => {
    fc.assert(
      fc.property(sheets, seeds, (sheet, seed) => {
        const after = applySheet(name, sheet, params, seed);
        const content = readCsv(new TextDecoder().decode(writeCsv(after)), COMMA);
        const lines = writtenLines(after);
        const [good, bad] = [
          after.rows.filter(({ raw }) => raw === undefined),
          after.rows.filter(({ raw }) => raw !== undefined),
        ];
        expect(content.header).toEqual(after.columns.map((column) => column.name));
        expect(content.records).toEqual(
          good.map((one) => ({ line: lines.get(rowKey(one)), cells: one.cells })),
        );
        expect(content.malformed.map(({ line, text }) => ({ line, text }))).toEqual(
          bad.map((one) => ({ line: lines.get(rowKey(one)), text: writeRow(one, after) })),
        );
      }),
      { numRuns: 60 },
    );
  });
});

/** Row key -> column id -> cell, or the raw text. */
function byId(sheet: Sheet): Map<string, unknown> {
  return new Map(
    sheet.rows.map((one) => [
      rowKey(one),
      one.raw ?? new Map(sheet.columns.map(({ id }, i) => [id, one.cells[i]])),
    ]),
  );
}

/** What the list of changes makes of `before`; of `after` only cells of added columns are used. */
function patched(before: Sheet, after: Sheet, changes: readonly Change[]): Map<string, unknown> {
  const kept = new Set(after.columns.map(({ id }) => id));
  const added = after.columns.filter(({ id }) => !before.columns.some((column) => column.id === id));
  const rows = new Map<string, Map<number, string | undefined> | string>();
  for (const one of before.rows) {
    const cells = new Map(
      before.columns.map(({ id }, i) => [id, one.cells[i]] as const).filter(([id]) => kept.has(id)),
    );
    for (const { id } of added) cells.set(id, '');
    rows.set(rowKey(one), cells);
  }
  for (const change of changes) {
    if (!('row' in change)) continue;
    const key = rowKey(change.row);
    const cells = rows.get(key);
    if (change.kind === 'row-removed') rows.delete(key);
    if (change.kind === 'row-added')
      rows.set(key, new Map(after.columns.map(({ id }, i) => [id, change.cells[i]])));
    if (change.kind === 'row-broken') rows.set(key, change.after);
    if (change.kind === 'cell' && cells instanceof Map) {
      const id = before.columns.find((column) => column.name === change.column)?.id ?? -1;
      expect(cells.get(id)).toBe(change.before);
      cells.set(id, change.after);
    }
  }
  return rows;
}

describe.each(on('bytes'))('%s', (name) => {
  test('same seed, same bytes; one change is the whole difference', () => {
    fc.assert(
      fc.property(sheets, seeds, (sheet, seed) => {
        const before = writeCsv(sheet);
        const after = applyBytes(name, before, GENERIC[name], seed);
        expect(after).toEqual(applyBytes(name, before, GENERIC[name], seed));
        const [change] = byteChanges(before, after);
        if (change?.kind !== 'bytes') throw new Error('it changed nothing');
        expect(after.slice(0, change.offset)).toEqual(before.slice(0, change.offset));
        expect(after.slice(change.offset + change.inserted)).toEqual(
          before.slice(change.offset + change.removed),
        );
        expect(after.length - before.length).toBe(change.inserted - change.removed);
      }),
      { numRuns: 40 },
    );
  });
});

const file = (source: string, name: string, text: string) => ({
  source,
  name,
  body: { kind: 'text' as const, text },
});
const CSV =
  'id,city,total,at\nO-1,Évora,-1234.00,2026-03-02 08:20\nO-2,Jeju,2.30,2026-03-03 09:00\nO-3,서울,5.10,2026-03-04 09:00\n';
const DAYS: Delivery[] = ['mon', 'tue', 'wed'].map((id) => ({
  id,
  files: [file('orders', `orders-${id}.csv`, CSV), file('shops', `shops-${id}.csv`, 'shop\n1\n')],
}));
const SOURCES = ['orders', 'shops'].map((name) => ({ name, dialect: COMMA, columns: [] }));

function broken(uses: readonly FaultUse[], seed: number): Broken {
  const [delivery] = DAYS;
  if (delivery === undefined) throw new Error('no delivery');
  return breakDelivery(
    { delivery, all: DAYS, sources: SOURCES, uses, seed, defaultSource: 'orders' },
    readCsv,
  );
}

describe.each(FAULT_NAMES)('%s in a delivery', (name) => {
  test('says what it did, and leaves other files alone', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const uses = [{ name, params: GENERIC[name] }];
        const { deliveries, done } = broken(uses, seed);
        expect(broken(uses, seed)).toEqual({ deliveries, done, lines: broken(uses, seed).lines });
        expect(done).toHaveLength(1);
        expect(done[0]?.changes.length).toBeGreaterThan(0);
        for (const change of done[0]?.changes ?? [])
          expect(FAULTS[name].touches).toContain(TOUCHES[change.kind]);
        const given = DAYS.flatMap(({ files }) => files);
        for (const one of deliveries.flatMap(({ files }) => files)) {
          const same = given.find((before) => before.name === one.name);
          if (one.source !== 'orders' || FAULTS[name].on === 'deliveries') expect(one).toEqual(same);
        }
      }),
      { numRuns: 15 },
    );
  });
});

test('a fault keeps its stream when another is taken out', () => {
  const blank = { name: 'blank', params: { column: 'city', rate: 0.4 } };
  const both = broken([{ name: 'shift-time', params: { column: 'at' } }, blank], 7);
  const alone = broken([blank], 7);
  expect(both.done[1]?.changes).toEqual(alone.done[0]?.changes);
});

test('the same seed gives the same bytes on every machine', () => {
  const { deliveries } = broken(
    [
      { name: 'near-duplicates', params: { column: 'city', count: 2 } },
      { name: 'blank', params: { column: 'total' } },
      { name: 'line-ends', params: {} },
    ],
    42,
  );
  const [first] = deliveries[0]?.files ?? [];
  if (first === undefined) throw new Error('no file');
  expect(fileText(first.body)).toMatchInlineSnapshot(`
    "id,city,total,at
    O-1,Évora,-1234.00,2026-03-02 08:20
    O-2,Jeju,,2026-03-03 09:00
    O-3,서울,5.10,2026-03-04 09:00
    O-1,  Évora ,-1234.00,2026-03-02 08:20
    O-3,서울,5.10,2026-03-04 09:00
    "
  `);
});
