import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fileBody, fileText } from '../../../../src/core/csv/text.ts';
import { writeCsv } from '../../../../src/core/csv/write.ts';
import { readCsv } from '../../../../src/engines/papaparse/read-csv.ts';

const DIALECT = { delimiter: ',', header: true };

/** `line: cells` and `line! text (problem)`, in short. */
function read(text: string, dialect = DIALECT): { header: string; records: string[]; malformed: string[] } {
  const content = readCsv(text, dialect);
  return {
    header: content.header.join('|'),
    records: content.records.map((record) => `${record.line}: ${record.cells.join('|')}`),
    malformed: content.malformed.map((one) => `${one.line}! ${one.text} (${one.problem})`),
  };
}

describe('readCsv', () => {
  test('keeps every cell the text it was', () => {
    expect(read('a,b,c\n007, x ,1e5\nNULL,"4,50",2024-01-05T00:00Z\n').records).toEqual([
      '2: 007| x |1e5',
      '3: NULL|4,50|2024-01-05T00:00Z',
    ]);
  });

  test('names the physical line on which a record starts, over cells that span lines', () => {
    expect(read('a,b\n1,"x\ny\n\nz"\n2,b\n').records).toEqual(['2: 1|x\ny\n\nz', '6: 2|b']);
  });

  test('understands doubled quotes', () => {
    expect(read('a,b\n"say ""hi""",""\n').records).toEqual(['2: say "hi"|']);
  });

  test('keeps ragged records with what is wrong with them', () => {
    expect(read('a,b\n1\n1,2,3\n1,2\n')).toEqual({
      header: 'a|b',
      records: ['4: 1|2'],
      malformed: ['2! 1 (1 field instead of 2)', '3! 1,2,3 (3 fields instead of 2)'],
    });
  });

  test('an empty line in the middle is malformed, the end of the last line is not', () => {
    expect(read('a,b\n1,2\n\n3,4\n')).toMatchObject({
      records: ['2: 1|2', '4: 3|4'],
      malformed: ['3!  (an empty line)'],
    });
  });

  test('a last line without a line end counts', () => {
    expect(read('a,b\n1,2').records).toEqual(['2: 1|2']);
  });

  test.each([
    ['LF', 'a,b\n1,2\n3,4\n'],
    ['CRLF', 'a,b\r\n1,2\r\n3,4\r\n'],
    ['CR', 'a,b\r1,2\r3,4\r'],
    ['CRLF, then LF', 'a,b\r\n1,2\r\n3,4\n'],
    ['LF, then CRLF', 'a,b\n1,2\n3,4\r\n'],
    ['mixed, last cell quoted', 'a,b\r\n1,"2"\r\n3,4\n'],
  ])('line ends: %s', (_, text) => {
    expect(read(text)).toEqual({ header: 'a|b', records: ['2: 1|2', '3: 3|4'], malformed: [] });
  });

  test('CRLF inside a quoted cell of a CRLF file stays, and counts as a line', () => {
    expect(read('a,b\r\n1,"x\r\ny"\r\n2,z\r\n').records).toEqual(['2: 1|x\r\ny', '4: 2|z']);
  });

  test('a stray quote costs the line it stands on, not the rest of the file', () => {
    expect(read('a,b\n1,"open\n2,x\n3,y\n')).toEqual({
      header: 'a|b',
      records: ['3: 2|x', '4: 3|y'],
      malformed: ['2! 1,"open (a quote is opened and not closed as it should be)'],
    });
  });

  test('two stray quotes, and text after a closing quote', () => {
    expect(read('a,b\n1,"x" y\n2,ok\n"3,z\n4,ok\n')).toMatchObject({
      records: ['3: 2|ok', '5: 4|ok'],
      malformed: [
        '2! 1,"x" y (a quote is opened and not closed as it should be)',
        '4! "3,z (a quote is opened and not closed as it should be)',
      ],
    });
  });

  test('a stray quote in the header costs neither the names nor the first record', () => {
    expect(read('a,"b,c\n1,2,3\n')).toEqual({ header: 'a|"b|c', records: ['2: 1|2|3'], malformed: [] });
    expect(read('a,"b\n1,2\n', { delimiter: ',', header: false })).toMatchObject({
      records: ['2: 1|2'],
      malformed: ['1! a,"b (a quote is opened and not closed as it should be)'],
    });
  });

  test('header only, nothing at all, and a byte order mark', () => {
    expect(read('a,b\n')).toEqual({ header: 'a|b', records: [], malformed: [] });
    expect(read('')).toEqual({ header: '', records: [], malformed: [] });
    const bytes = new Uint8Array([0xef, 0xbb, 0xbf, ...new TextEncoder().encode('a,b\n1,2\n')]);
    expect(read(fileText(fileBody(bytes))).header).toBe('a|b');
  });

  test('without a header the columns are numbered and the first record is data', () => {
    expect(read('1;2\n3;4\n', { delimiter: ';', header: false })).toMatchObject({
      header: 'column_1|column_2',
      records: ['1: 1|2', '2: 3|4'],
    });
  });

  test('columns called __proto__ and constructor are columns', () => {
    expect(read('__proto__,constructor,__proto__\n1,2,3\n')).toMatchObject({
      header: '__proto__|constructor|__proto___2',
      records: ['2: 1|2|3'],
    });
  });

  test('a file that is one unclosed quote over many lines ends', () => {
    const content = readCsv(`a,b\n${'"x,1\n'.repeat(301)}`, DIALECT);
    expect(content.records.length + content.malformed.length).toBeGreaterThan(0);
  });

  test('what writeCsv writes, readCsv reads: the same cells, the right lines', () => {
    const cell = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 6 }),
      fc
        .array(
          fc.constantFrom('"', ',', ';', '\n', '\r', '\r\n', ' ', 'é', '한', '🙂', 'a', '\u0000', '\t', "'"),
          { maxLength: 6 },
        )
        .map((parts) => parts.join('')),
    );
    const rows = fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(rows, fc.constantFrom(',', ';', '\t'), (cells, delimiter) => {
        const dialect = { delimiter, header: true };
        const bytes = writeCsv({
          source: 's',
          columns: ['a', 'b', 'c'].map((name, id) => ({ id, name })),
          newline: '\n',
          before: '',
          bom: false,
          dialect,
          rows: cells.map((one, i) => ({ line: i + 2, copy: 0, cells: one })),
        });
        const content = readCsv(fileText(fileBody(bytes)), dialect);
        expect(content.records.map((record) => record.cells)).toEqual(cells);
        expect(content.malformed).toEqual([]);
        const newlines = (row: readonly string[]): number => row.join('').split('\n').length;
        let line = 2;
        for (const [i, record] of content.records.entries()) {
          expect(record.line).toBe(line);
          line += newlines(cells[i] ?? []);
        }
      }),
      { numRuns: 300 },
    );
  });
});
