// The first records of a file, as they would be loaded.
import { expect, test } from 'vitest';
import { readCsv } from '../../../../src/engines/papaparse/read-csv.ts';
import { sampleHead } from '../../../../src/workbench/own/head-sample.ts';
import { sourcesOf } from '../../../../src/workbench/own/sources.ts';
import { sampleCsv } from '../../../../src/workbench/own/sample.ts';

const FORMAT = { encoding: 'utf-8', delimiter: ';', quotes: true, header: true, skip: 1 } as const;
const bytes = (text: string) => new TextEncoder().encode(text);

test('records and malformed ones stand in order of their lines', () => {
  const { header, rows } = sampleHead(bytes('title\na;b\n1;2\n3\n4;5\n'), true, FORMAT, readCsv);
  expect(header).toEqual(['a', 'b']);
  expect(rows.map((row) => [row.kind, row.kind === 'record' ? row.record.line : row.malformed.line])).toEqual(
    [
      ['record', 3],
      ['malformed', 4],
      ['record', 5],
    ],
  );
});

test('a head that ends in the middle of a line, or of a character, shows no broken record', () => {
  const whole = bytes('title\na;b\n1;2\n3;€');
  const { rows } = sampleHead(whole.slice(0, -1), false, FORMAT, readCsv);
  expect(rows).toHaveLength(1);
  expect(sampleHead(whole, true, FORMAT, readCsv).rows).toHaveLength(2);
});

test('the sample is the same every time, and untidy', () => {
  expect(sampleCsv()).toBe(sampleCsv());
  const { rows } = sampleHead(bytes(sampleCsv()), true, FORMAT, readCsv);
  expect(rows).toHaveLength(20);
});

test('files with the same columns become one table', () => {
  const file = (name: string, ...header: string[]) => ({ name, sample: { header } });
  const files = [
    file('sales-2026-02.csv', 'id', 'sum'),
    file('people.csv', 'id'),
    file('sales-2026-01.csv', 'ID', 'sum'),
    // To SQLite a blank makes another column, in which the other files would have nothing.
    file('padded.csv', 'id', 'sum '),
  ];
  expect(sourcesOf(files).map(({ source, files: of }) => [source, of.map(({ name }) => name)])).toEqual([
    ['padded', ['padded.csv']],
    ['people', ['people.csv']],
    ['sales', ['sales-2026-01.csv', 'sales-2026-02.csv']],
  ]);
});
