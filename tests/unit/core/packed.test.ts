import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ColumnWriter, packRows, packValue } from '../../../src/core/packed-writer.ts';
import { buffersOf, copyPacked, PACKED, rowsOfPacked, unpackRows } from '../../../src/core/packed.ts';
import { rowsOf } from '../../../src/core/rows.ts';
import type { ResultSet, SqlValue } from '../../../src/core/values.ts';

const INT64 = { min: -(2n ** 63n), max: 2n ** 63n - 1n };

const value: fc.Arbitrary<SqlValue> = fc.oneof(
  fc.constant(null),
  fc.bigInt(INT64),
  fc.constantFrom(0n, 2n ** 53n - 1n, 2n ** 53n, -(2n ** 53n) - 1n, INT64.min, INT64.max),
  fc.double({ noNaN: true }),
  fc.constantFrom(-0, 0, Infinity, -Infinity),
  fc.string({ unit: 'binary' }),
  fc.constantFrom('', '\0', 'a\0b', '\uFEFFmark', 'é'.repeat(40), '𝄞'),
  fc.uint8Array(),
);

const resultSet: fc.Arbitrary<ResultSet> = fc
  .tuple(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 20 }))
  .chain(([width, height]) =>
    fc.record(
      {
        columns: fc.array(fc.string(), { minLength: width, maxLength: width }),
        rows: fc.array(fc.array(value, { minLength: width, maxLength: width }), {
          minLength: height,
          maxLength: height,
        }),
        truncated: fc.boolean(),
      },
      { noNullPrototype: true },
    ),
  );

const allCells = ({ columns, count, cell }: ReturnType<typeof rowsOf>): SqlValue[][] =>
  Array.from({ length: count }, (_, row) => columns.map((__, column) => cell(row, column)));

describe('packed columns', () => {
  test('hold every value as it was, storage class and all', () => {
    fc.assert(
      fc.property(resultSet, (set) => {
        const packed = packRows(set);
        expect(unpackRows(packed, Infinity)).toStrictEqual(set);
        const rows = rowsOfPacked(packed);
        expect(allCells(rows)).toStrictEqual(allCells(rowsOf(set)));
        expect([rows.columns, rows.count, rows.truncated]).toEqual([
          set.columns,
          set.rows.length,
          set.truncated,
        ]);
      }),
    );
  });

  test('survive a message with their buffers handed over, and leave nothing behind', () => {
    fc.assert(
      fc.property(resultSet, (set) => {
        const packed = packRows(set);
        const kept = copyPacked(packed);
        const moved = structuredClone(packed, { transfer: buffersOf(packed) });
        expect(unpackRows(moved, Infinity)).toStrictEqual(set);
        expect(buffersOf(packed)).toEqual([]);
        expect(unpackRows(kept, Infinity)).toStrictEqual(set);
      }),
    );
  });

  test('NaN, which SQLite does not have, is NULL', () => {
    expect(unpackRows(packRows({ columns: ['a'], rows: [[NaN]], truncated: false }), 9).rows).toEqual([
      [null],
    ]);
  });

  test('outside of the rows and columns there is NULL', () => {
    const rows = rowsOfPacked(packRows({ columns: ['a'], rows: [['x']], truncated: false }));
    expect([rows.cell(-1, 0), rows.cell(1, 0), rows.cell(0, 1)]).toEqual([null, null, null]);
  });

  test('show their first rows, and say that there are more', () => {
    const packed = packRows({ columns: ['a'], rows: [[1n], [2n]], truncated: false });
    expect(unpackRows(packed, 1)).toEqual({ columns: ['a'], rows: [[1n]], truncated: true });
    expect(unpackRows(packed, 2)).toEqual({ columns: ['a'], rows: [[1n], [2n]], truncated: false });
  });

  test('grow far, with gaps that are NULL', () => {
    const column = new ColumnWriter();
    const text = new TextEncoder().encode('x'.repeat(100));
    for (let row = 0; row < 5000; row += 7) column.piece(row, PACKED.text, text, 0, row % 100);
    column.integer(4999, 7);
    const data = [column.done(6000)];
    const rows = rowsOfPacked({ columns: ['a'], count: 6000, truncated: false, data });
    expect(rows.cell(4998, 0)).toBe('x'.repeat(98));
    expect([rows.cell(1, 0), rows.cell(4999, 0), rows.cell(5999, 0)]).toEqual([null, 7n, null]);
  });

  test('written anew hold nothing of what was there before', () => {
    fc.assert(
      fc.property(resultSet, resultSet, (before, set) => {
        const writers = set.columns.map(() => new ColumnWriter());
        const utf8 = new TextEncoder();
        const write = ({ rows }: ResultSet): void => {
          for (const writer of writers) writer.reset();
          for (const [row, cells] of rows.entries())
            for (const [column, writer] of writers.entries())
              packValue(writer, row, cells[column] ?? null, utf8);
        };
        write(before);
        for (const writer of writers) writer.done(before.rows.length);
        write(set);
        const data = writers.map((writer) => writer.done(set.rows.length));
        expect({ ...packRows(set), data }).toStrictEqual(packRows(set));
      }),
    );
  });
});
