// Rows as text for elsewhere: quoting of CSV, escaping of Markdown, what a spreadsheet takes.
import { describe, expect, test } from 'vitest';
import {
  copyAll,
  copyArea,
  csvCell,
  markdownCell,
  tsvCell,
  type CopyFormat,
} from '../../../../src/core/grid/copy.ts';
import { rowsOf } from '../../../../src/core/rows.ts';

const rows = rowsOf({
  columns: ['id', 'a|b'],
  rows: [
    [1n, 'one, "two"'],
    [2n, null],
    [3n, ''],
    [4.5, 'line\nbreak'],
    [5, ' x '],
  ],
  truncated: false,
});

function end<T>(work: Generator<number, T>): T {
  for (;;) {
    const next = work.next();
    if (next.done === true) return next.value;
  }
}

const all = (format: CopyFormat, order: Uint32Array | null = null): string =>
  end(copyAll(rows, order, format, [true, false]));

describe('CSV', () => {
  test('quotes where needed, keeps NULL and empty text apart, ends every record', () => {
    expect(all('csv')).toBe('id,a|b\r\n1,"one, ""two"""\r\n2,\r\n3,""\r\n4.5,"line\nbreak"\r\n5.0, x \r\n');
  });

  test('follows the order in sight', () => {
    expect(
      all('csv', Uint32Array.of(2, 1, 0, 4, 3))
        .split('\r\n')
        .slice(1, 4),
    ).toEqual(['3,""', '2,', '1,"one, ""two"""']);
  });

  test('writes a blob to its last byte', () => {
    expect(csvCell(new Uint8Array(20).fill(0xab))).toBe(`x'${'ab'.repeat(20)}'`);
    expect(csvCell(9007199254740993n)).toBe('9007199254740993');
  });
});

describe('Markdown', () => {
  test('is a table that says which columns are numbers', () => {
    expect(all('markdown')).toBe(
      '| id | a\\|b |\n| ---: | --- |\n| 1 | one, "two" |\n| 2 | NULL |\n| 3 |  |\n| 4.5 | line<br>break |\n| 5.0 |  x  |\n',
    );
  });

  test('takes nothing in a cell for its own', () => {
    expect(markdownCell('a|b\\c `d` *e* <f> [g](h)')).toBe('a\\|b\\\\c \\`d\\` \\*e\\* \\<f> \\[g\\](h)');
    expect(markdownCell('_file and receipt_id_')).toBe('\\_file and receipt_id\\_');
    expect(markdownCell('1\r\n2\r3')).toBe('1<br>2<br>3');
  });
});

describe('a part, for a spreadsheet', () => {
  test('has tabs between cells and quotes around tabs', () => {
    expect(end(copyArea(rows, null, { rows: [0, 1], columns: [0, 1] }))).toBe('1\t"one, ""two"""\n2\t');
    expect(end(copyArea(rows, Uint32Array.of(4, 3, 2, 1, 0), { rows: [0, 0], columns: [1, 1] }))).toBe(' x ');
    expect(tsvCell('a\tb')).toBe('"a\tb"');
  });
});
