// The byte scanner against the PapaParse path, which says what is right: the same records, lines, texts and complaints, whatever
// the file and wherever the window cuts it.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { memorySource, piecesOf } from '../../../../src/core/csv/pieces.ts';
import {
  RecordTooLarge,
  MAX_RECORD,
  scanFile,
  signsOf,
  type Window,
} from '../../../../src/core/csv/scan-file.ts';
import { DOUBLED } from '../../../../src/core/csv/scan-record.ts';
import { bytesText } from '../../../../src/core/csv/text.ts';
import type { Dialect } from '../../../../src/core/lab.ts';
import type { CsvContent, CsvRecord, MalformedRecord } from '../../../../src/core/pipeline/engine.ts';
import { readCsv } from '../../../../src/engines/papaparse/read-csv.ts';

const COMMA: Dialect = { delimiter: ',', header: true };

/** A window of ordinary memory; it moves each time it is asked for, as the engine's may. */
class PlainWindow implements Window {
  begin = 3;
  size: number;
  #memory: Uint8Array;

  constructor(size: number) {
    this.size = size;
    this.#memory = new Uint8Array(size + 3);
  }

  bytes(): Uint8Array {
    return this.#memory;
  }

  grow(): void {
    const wider = new Uint8Array(this.size * 2 + 7);
    wider.set(this.#memory.subarray(this.begin, this.begin + this.size), 7);
    this.#memory = wider;
    this.begin = 7;
    this.size *= 2;
  }
}

function scan(bytes: Uint8Array, dialect: Dialect, windowSize: number): CsvContent {
  let header: readonly string[] = [];
  const records: CsvRecord[] = [];
  const malformed: MalformedRecord[] = [];
  const signs = signsOf(dialect);
  if (signs === null) throw new Error('not for the scanner');
  const quote = String.fromCharCode(signs.quote);
  scanFile(piecesOf(memorySource(bytes), dialect.encoding), dialect, signs, new PlainWindow(windowSize), {
    header: (names) => (header = names),
    record(memory, fields, line) {
      const cells = header.map((_, i) => {
        const [from = 0, to = 0, marks = 0] = fields.subarray(i * 3, i * 3 + 3);
        const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(memory.slice(from, to));
        return (marks & DOUBLED) === 0 ? text : text.replaceAll(quote + quote, quote);
      });
      records.push({ line, cells });
    },
    malformed: (line, text, problem) => malformed.push({ line, text, problem }),
    flush: () => {},
    progress: () => {},
  });
  return { header, records, malformed };
}

function expectSame(bytes: Uint8Array, dialect: Dialect, windowSize: number): void {
  expect(scan(bytes, dialect, windowSize)).toEqual(readCsv(bytesText(bytes, dialect.encoding), dialect));
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

const NASTY: readonly (readonly [string, string])[] = [
  ['nothing', ''],
  ['a line end only', '\n'],
  ['CR only', '\r'],
  ['no line end', 'a,b'],
  ['header only', 'a,b\n'],
  ['empty lines', '\n\na,b\n\n1,2\n\n'],
  ['one column with empty lines', 'a\n\n1\n""\n  \n2'],
  ['ragged', 'a,b,c\n1\n1,2\n1,2,3\n1,2,3,4\n,,\n,\n'],
  ['CRLF', 'a,b\r\n1,2\r\n"x\r\ny",3\r\n'],
  ['CR line ends', 'a,b\r1,2\r"x\ry",3\r'],
  ['mixed line ends', 'a,b\r\n1,2\n3,4\r\n"5"\r\n"6",7\r\n8,"9"\r\n'],
  ['CR CR LF, all CRLF', 'a,b\r\n1,2\r\r\n3,4\r\n'],
  ['CR CR LF, mixed later', 'a,b\r\n1,2\r\r\n3,4\n5,6\r\r\n'],
  ['CR in cells', 'a,b\n1\r,2\r3\n"x\r","y\r"\r\n'],
  ['CR at the end', 'a,b\r\n1,2\r'],
  ['quotes', 'a,b\n"x","y"\n"say ""hi""","",\n"""","""x"""\n'],
  ['quotes inside of cells', 'a,b\nx"y"z,12"\n'],
  ['blanks behind quotes', 'a,b\n"x" ,"y"\t\n"x"  \t,"y" \r\n"x"\u00a0,"y"\u2003\u3000\ufeff\n"x" é,2\n'],
  ['blanks before quotes', 'a,b\n "x",2\n\t"y" ,3\n'],
  ['text behind a quote', 'a,b\n"x"y,2\n1,"z" w\n3,4\n'],
  ['a stray quote', 'a,b\n1,"open\n2,x\n3,y\n'],
  ['stray quotes and doubled ones', 'a,b\n1,"open\n2,""x""\n3,"",y\n"4"",5\n6,7"\n"8,9\n'],
  ['quote at the end', 'a,b\n1,"x"'],
  ['lone quote at the end', 'a,b\n1,"'],
  ['doubled quote at the end', 'a,b\n1,""'],
  ['three quotes at the end', 'a,b\n1,"x"""'],
  ['blank behind the last quote', 'a,b\n1,"x" '],
  ['quote in the header', 'a,"b\nc",d\n1,2,3\n'],
  ['bad quote in the header', 'a,"b\nc,d\n1,2\n'],
  ['a mark', '\ufeffa,b\n1,2\n'],
  ['two marks', '\ufeff\ufeffa,b\n1,2\n3,4\n'],
  ['marks later', 'a,b\n"1,2\n\ufeff3,4\n5,6\n'],
  ['NUL', 'a,b\n\u00001,\u0000\n"\u0000",2\u0000\n'],
  ['names twice', 'a,A,,a,a_2\n1,2,3,4,5\n'],
  ['wide characters', 'ключ,값\né🙂,"日""本"\n한별,İ\n'],
  ['U+0001', 'a,b\n\u0001x,y\u0001,2\n'],
  ['delimiter at the end', 'a,b\n1,'],
  ['a long record', `a,b\n1,"${'x,\n'.repeat(200)}"\n2,3\n`],
  ['a long stray quote', `a,b\n1,"${'x,\n'.repeat(200)}2,3\n`],
  [
    'long blanks behind a quote',
    `a,b\n"x"${' '.repeat(200)},2\n"y"${' '.repeat(200)}\n"z"${' '.repeat(200)}w,3\n`,
  ],
];

const DIALECTS: readonly Dialect[] = [
  COMMA,
  { ...COMMA, header: false },
  { ...COMMA, quotes: false },
  { ...COMMA, skip: 1 },
  { ...COMMA, skip: 4 },
  { delimiter: '\t', header: true },
  { delimiter: ' ', header: true },
];

describe('the scanner finds what the PapaParse path finds', () => {
  test.each(NASTY)('%s', (_, text) => {
    const bytes = utf8(text);
    for (const dialect of DIALECTS) {
      for (let size = 24; size < Math.min(bytes.length + 24, 60); size++) expectSame(bytes, dialect, size);
      expectSame(bytes, dialect, 4096);
    }
  });

  test('bytes that are no UTF-8', () => {
    const broken = [
      0x61, 0x2c, 0x62, 0x0a, 0xc3, 0x2c, 0xff, 0xf0, 0x9f, 0x0a, 0xe2, 0x82, 0x22, 0x2c, 0x22, 0xed, 0xa0,
      0x80, 0x22, 0x0a, 0xf4, 0x90,
    ];
    for (let size = 24; size < 50; size++) expectSame(Uint8Array.from(broken), COMMA, size);
  });

  const parts = fc.constantFrom(
    ...[
      '"',
      '"',
      '""',
      ',',
      ',',
      ';',
      '\n',
      '\n',
      '\r',
      '\r\n',
      ' ',
      'é',
      '한',
      '🙂',
      'a',
      '1',
      '\u0000',
      '\ufeff',
      '\u00a0',
      '\u0001',
      '"x"',
      ',"y"',
    ],
  );
  const text = fc.array(parts, { maxLength: 40 }).map((all) => all.join(''));
  const dialect = fc.record({
    delimiter: fc.constantFrom(',', ';', ' '),
    header: fc.boolean(),
    quotes: fc.boolean(),
    skip: fc.nat({ max: 2 }),
  });

  test('any text, any window', () => {
    fc.assert(
      fc.property(text, dialect, fc.integer({ min: 20, max: 200 }), (one, how, size) => {
        expectSame(utf8(one), how, size);
      }),
      { numRuns: 4000 },
    );
  });

  test('any text whose lines all end in CR LF', () => {
    fc.assert(
      fc.property(text, dialect, fc.integer({ min: 20, max: 200 }), (one, how, size) => {
        expectSame(utf8(`a,b\r\n${one.replace(/\r?\n/g, '\r\n')}`), how, size);
      }),
      { numRuns: 2000 },
    );
  });

  test('any bytes', () => {
    const byte = fc.oneof(fc.constantFrom(0x22, 0x2c, 0x0a, 0x0d), fc.nat({ max: 255 }));
    fc.assert(
      fc.property(fc.array(byte, { maxLength: 60 }), fc.integer({ min: 20, max: 100 }), (bytes, size) => {
        expectSame(Uint8Array.from(bytes), COMMA, size);
      }),
      { numRuns: 3000 },
    );
  });

  test.each(['windows-1251', 'windows-1252', 'koi8-r'] as const)('%s: any bytes', (encoding) => {
    const byte = fc.oneof(fc.constantFrom(0x22, 0x2c, 0x0a, 0x0d), fc.nat({ max: 255 }));
    fc.assert(
      fc.property(fc.array(byte, { maxLength: 60 }), fc.integer({ min: 20, max: 100 }), (bytes, size) => {
        expectSame(Uint8Array.from(bytes), { ...COMMA, encoding }, size);
      }),
      { numRuns: 500 },
    );
  });

  test('euc-kr: any bytes, cut where a character may stand', () => {
    const byte = fc.oneof(fc.constantFrom(0x22, 0x2c, 0x0a, 0x0d), fc.nat({ max: 255 }));
    fc.assert(
      fc.property(fc.array(byte, { maxLength: 300 }), fc.integer({ min: 600, max: 700 }), (bytes, size) => {
        expectSame(Uint8Array.from(bytes), { ...COMMA, encoding: 'euc-kr' }, size);
      }),
      { numRuns: 500 },
    );
  });

  test.each(['utf-16le', 'utf-16be'] as const)('%s: any text, any bytes', (encoding) => {
    const units = fc.oneof(
      text.map((one) => Array.from({ length: one.length }, (_, i) => one.charCodeAt(i))),
      fc.array(fc.constantFrom(0x22, 0x2c, 0x0a, 0x0d, 0x3042, 0x0130, 0xd83d, 0xde42, 0xfeff, 0x2c0a), {
        maxLength: 40,
      }),
    );
    fc.assert(
      fc.property(units, fc.boolean(), fc.integer({ min: 24, max: 100 }), (codes, odd, size) => {
        const bytes = codes.flatMap((code) =>
          encoding === 'utf-16le' ? [code & 255, code >> 8] : [code >> 8, code & 255],
        );
        expectSame(Uint8Array.from(odd ? [...bytes, 0x0a] : bytes), { ...COMMA, encoding }, size);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('what only PapaParse reads', () => {
  test.each([',,', '', '¦', '\n', '"'])('delimiter %j', (delimiter) => {
    expect(signsOf({ delimiter, header: true })).toBeNull();
  });
});

test('a record without an end is refused before it fills the memory', () => {
  const bytes = new Uint8Array(MAX_RECORD * 3).fill(120);
  bytes.set(utf8('a,b\n1,2\n'));
  expect(() => scan(bytes, COMMA, 1 << 20)).toThrow(new RecordTooLarge(3));
});

test('stray quotes that never close cost one look ahead, not one each', () => {
  let read = 0;
  const bytes = utf8(`a,b\n${'"x,""1""\n'.repeat(30_000)}`);
  const pieces = piecesOf(memorySource(bytes));
  const counted = {
    size: pieces.size,
    read(from: number, most: number) {
      const piece = pieces.read(from, most);
      read += piece.bytes.length;
      return piece;
    },
  };
  let malformed = 0;
  scanFile(counted, COMMA, { delimiter: 44, quote: 34 }, new PlainWindow(4096), {
    header: () => {},
    record: () => {},
    malformed: () => malformed++,
    flush: () => {},
    progress: () => {},
  });
  expect(malformed).toBeGreaterThan(1000);
  expect(read).toBeLessThan(bytes.length * 10);
});
