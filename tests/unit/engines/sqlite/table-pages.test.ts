// Pages that we write, read by SQLite: it finds the rows that were given, and nothing to complain about.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { freshSqlJs } from '../../../../src/engines/sqlite/load-node.ts';
import { encodeSame, RecordBytes } from '../../../../src/engines/sqlite/record-bytes.ts';
import type { SqlJsValue } from '../../../../src/engines/sqlite/sql-js.ts';
import { MOST_PAYLOAD, TablePages } from '../../../../src/engines/sqlite/table-pages.ts';
import { putVarint, varintLength } from '../../../../src/engines/sqlite/varint.ts';

const sqlJs = await freshSqlJs();
const SAME = ['f.csv', 'x'.repeat(70)];
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

interface Row {
  readonly cells: readonly string[];
  readonly line: number;
}

/** What SQLite reads from pages with these rows, and what it says of their integrity. */
function readBack(
  rows: readonly Row[],
  columns: number,
  children?: number,
): { rows: unknown; check: unknown } {
  const empty = sqlJs.openMemory();
  const names = Array.from({ length: columns }, (_, i) => `c${i} TEXT`);
  empty.run(`CREATE TABLE t (${[...names, 'l INTEGER', 'f TEXT', 'd TEXT'].join(', ')})`);
  const file = sqlJs.files.create('/pages');
  file.write(0, empty.export());
  empty.close();
  const pages = new TablePages(file, 2, children);
  const records = new RecordBytes(encodeSame(SAME));
  for (const { cells, line } of rows) {
    const texts = cells.map(bytes);
    const memory = Uint8Array.from(texts.flatMap((one) => [...one]));
    let at = 0;
    const spans = Int32Array.from(texts.flatMap(({ length }) => [(at += length) - length, length]));
    expect(records.put(pages, memory, spans, line)).toBe(true);
  }
  pages.finish();
  const db = sqlJs.openMemory();
  db.run("ATTACH '/pages' AS p");
  const all = (sql: string): SqlJsValue[][] => {
    const statement = db.prepare(sql);
    const found: SqlJsValue[][] = [];
    while (statement.step()) found.push(statement.get(null, { useBigInt: true }));
    statement.free();
    return found;
  };
  const found = {
    rows: all('SELECT rowid, * FROM p.t ORDER BY rowid'),
    check: all('PRAGMA p.integrity_check'),
  };
  db.close();
  sqlJs.files.remove('/pages');
  return found;
}

/** One root leaf beside its copy is all that may be left over. */
function expectWhole(rows: readonly Row[], columns: number, children?: number): void {
  const found = readBack(rows, columns, children);
  expect(found.rows).toEqual(
    rows.map(({ cells, line }, at) => [BigInt(at + 1), ...cells, BigInt(line), ...SAME]),
  );
  expect(
    (found.check as string[][])
      .flat()
      .filter((one) => !/^ok$|^(\*\*\* in database p \*\*\*\s)?Page 3: never used$/.test(one)),
  ).toEqual([]);
}

const line = fc.constantFrom(2, 127, 128, 32_767, 32_768, 8_388_607, 8_388_608, 2_147_483_647);
/** Around the lengths at which a type or a header takes a byte more. */
const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.integer({ min: 54, max: 60 }).map((length) => 'y'.repeat(length)),
  fc.integer({ min: 0, max: 1200 }).map((length) => 'z'.repeat(length)),
);

test('rows of any shape, on any number of levels', () => {
  const shaped = fc.integer({ min: 1, max: 3 }).chain((columns) =>
    fc.tuple(
      fc.constant(columns),
      fc.array(fc.record({ cells: fc.array(text, { minLength: columns, maxLength: columns }), line }), {
        maxLength: 120,
      }),
      fc.integer({ min: 3, max: 5 }),
    ),
  );
  fc.assert(
    fc.property(shaped, ([columns, rows, children]) => expectWhole(rows, columns, children)),
    { numRuns: 60 },
  );
});

test.each([0, 1, 2, 40, 41, 42, 5000, 60_000])('%i plain rows', (count) => {
  expectWhole(
    Array.from({ length: count }, (_, i) => ({ cells: [String(i)], line: i + 2 })),
    1,
  );
});

test.each([62, 63, 118, 119, 120, 121, 122, 123, 124, 125, 126, 700])('%i columns', (columns) => {
  expectWhole(
    Array.from({ length: 30 }, (_, i) => ({
      cells: Array.from({ length: columns }, () => String(i)),
      line: 2,
    })),
    columns,
  );
});

test('the longest row that fits a page is taken, the next longer one is not', () => {
  // The header's length, a long text, the line, a short text, a long one; then the line and what is the same.
  const fixed = 1 + 2 + 1 + 1 + 2 + 1 + SAME.join('').length;
  const longest = MOST_PAYLOAD - fixed;
  expectWhole(
    [
      { cells: ['a'.repeat(longest)], line: 5 },
      { cells: [''], line: 6 },
    ],
    1,
  );
  const pages = new TablePages(sqlJs.files.create('/none'), 2);
  const put = (length: number): boolean =>
    new RecordBytes(encodeSame(SAME)).put(pages, new Uint8Array(5000), Int32Array.from([0, length]), 5);
  expect([put(longest), put(longest + 1)]).toEqual([true, false]);
  sqlJs.files.remove('/none');
});

test('numbers of variable length are SQLite’s', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.nat({ max: 300 }), fc.nat(), fc.integer({ min: 0, max: 2 ** 49 - 1 })),
      (value) => {
        const page = new Uint8Array(12);
        const end = putVarint(page, 2, value);
        expect(end - 2).toBe(varintLength(value));
        let read = 0;
        for (let at = 2; at < end; at++) {
          read = read * 128 + ((page[at] ?? 0) & 127);
          expect((page[at] ?? 0) > 127).toBe(at < end - 1);
        }
        expect(read).toBe(value);
      },
    ),
  );
});
