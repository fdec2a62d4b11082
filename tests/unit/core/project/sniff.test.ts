// The sniffer on real troubles and on a seeded corpus: it is nearly always right, and never silently wrong.
import { describe, expect, test } from 'vitest';
import { encodeAs } from '../../../../src/core/csv/encoding.ts';
import type { FileFormat, FormatField, SniffedFormat } from '../../../../src/core/project/project.ts';
import { sniff } from '../../../../src/core/project/sniff.ts';
import { pollutedFiles } from './polluted.ts';
import { text } from './play.ts';

const look = (content: string | Uint8Array): SniffedFormat => {
  const bytes = typeof content === 'string' ? text(content) : content;
  return sniff(bytes, bytes.length);
};
const told = (content: string | Uint8Array): FormatField[] => look(content).doubts.map(({ field }) => field);
const stops = (content: string | Uint8Array): boolean =>
  look(content).doubts.some((doubt) => doubt.stops === true);

const FIELDS = ['encoding', 'delimiter', 'header', 'skip'] as const;

describe('a corpus of polluted files', () => {
  const files = [1, 2, 3].flatMap(pollutedFiles);
  const judged = files.map((file) => {
    const { format, doubts } = sniff(file.bytes, file.bytes.length);
    const fields = doubts.map(({ field }) => field);
    const wrong = FIELDS.filter((field) => format[field] !== file.truth[field]);
    return {
      title: file.title,
      fields,
      wrong,
      untold: file.told.filter((field) => !fields.includes(field)),
      quiet: file.told.length === 0,
    };
  });

  test('is large', () => expect(files.length).toBeGreaterThanOrEqual(300));

  test('is read right in 98 of 100 files', () => {
    const right = judged.filter(({ wrong }) => wrong.length === 0).length;
    expect(right / judged.length).toBeGreaterThanOrEqual(0.98);
  });

  test('every wrong guess has a doubt, and every oddity is told', () => {
    const silent = judged.filter(
      ({ wrong, fields }) => wrong.length > 0 && !wrong.some((field) => fields.includes(field)),
    );
    expect(silent).toEqual([]);
    expect(judged.filter(({ untold }) => untold.length > 0)).toEqual([]);
  });

  test('clean files raise no doubt in 95 of 100', () => {
    const quiet = judged.filter((one) => one.quiet);
    expect(quiet.filter(({ fields }) => fields.length === 0).length / quiet.length).toBeGreaterThanOrEqual(
      0.95,
    );
  });
});

describe('what PapaParse and others guess wrong', () => {
  test.each<[string, string, Partial<FileFormat>]>([
    [
      'decimal commas in two columns',
      'produto;preço\nCafé;1,50\nChá;2,00\n',
      { delimiter: ';', header: true },
    ],
    ['decimal commas without a header', '1;1,50\n2;2,75\n3;0,25\n', { delimiter: ';', header: false }],
    ['prose with commas between tabs', 'id\ttext\n1\ta, b\n2\tc, d\n', { delimiter: '\t' }],
    ['times between commas', 'at,v\n10:00:00,1\n11:00:00,2\n', { delimiter: ',' }],
    ['years for names', 'country,2022,2023,2024\nKorea,1,2,3\nJapan,4,5,6\n', { header: true }],
    ['one column of numbers', 'n\n1\n2\n3\n', { header: true }],
    ['one column without a name', '1\n2\n3\n', { header: false }],
    ['quoted line ends and delimiters', 'a,b\n"x, y","1\n2"\n"z;z",3\n', { delimiter: ',', quotes: true }],
  ])('%s', (_, content, format) => expect(look(content).format).toMatchObject(format));
});

describe('what a person is told', () => {
  test.each<[string, string, FormatField]>([
    ['a preamble', 'Report\n\nid,n\n1,2\n3,4\n', 'skip'],
    ['a second header line', 'id,weight\n,kg\n1,2.5\n2,3.5\n3,1.5\n', 'skip'],
    ['no header', '1,2\n3,4\n', 'header'],
    ['totals', 'id,n\n1,2\n2,3\nTotal,5\n', 'footer'],
    ['totals in Russian', 'город;сумма\nТверь;5\nКазань;7\nИтого;12\n', 'footer'],
    ['one column', 'word\nx\ny\n', 'columns'],
    ['duplicate names', 'a,a\n1,2\n', 'columns'],
    ['a header of one name less', 'id,name\n1,x,2\n2,y,3\n', 'columns'],
    ['a lone title without rows', 'id,name\n', 'header'],
  ])('%s', (_, content, field) => expect(told(content)).toContain(field));

  test('an encoding that was guessed, with the others to choose from', () => {
    const { format, doubts } = look(encodeAs('город;сумма\nМосква;5\nКазань;7\n', 'koi8-r'));
    expect(format.encoding).toBe('koi8-r');
    expect(doubts[0]).toMatchObject({ field: 'encoding' });
    expect(doubts[0]?.instead).toContain('windows-1251');
  });

  test('broken bytes in a file of UTF-8', () => {
    const bytes = text(`id,city\n${'1,Москва\n'.repeat(50)}`);
    bytes[20] = 0xff;
    expect(look(bytes).format.encoding).toBe('utf-8');
    expect(told(bytes)).toContain('encoding');
  });

  test('a character cut by the end of the head is no trouble', () => {
    const bytes = text(`город\n${'Москва\n'.repeat(40)}`);
    for (const cut of [100, 101, 102, 103])
      expect(sniff(bytes.subarray(0, cut), bytes.length).format.encoding).toBe('utf-8');
  });

  test('totals at an end that the head does not reach', () => {
    const body = text(`id,n\n${Array.from({ length: 500 }, (_, i) => `${i},${i}\n`).join('')}Total,124750\n`);
    const doubts = sniff(body.subarray(0, 1000), body.length, body.subarray(-200)).doubts;
    expect(doubts.map(({ field }) => field)).toContain('footer');
  });
});

describe('files that are no tables stop', () => {
  test.each<[string, string | Uint8Array]>([
    ['no bytes', ''],
    ['only blanks', ' \n\n\t\n'],
    ['a workbook', Uint8Array.from([0x50, 0x4b, 3, 4, ...text('..[Content_Types].xml')])],
    ['an old workbook', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1])],
    ['gzip', Uint8Array.from([0x1f, 0x8b, 8, 0])],
    ['a web page', '<!DOCTYPE html>\n<html><body>404</body></html>'],
    ['JSON', '[{"a": 1}]'],
  ])('%s', (_, content) => expect(stops(content)).toBe(true));

  test('any bytes get an answer', () => {
    for (let byte = 0; byte < 256; byte++) {
      expect(look(Uint8Array.from([byte])).format).toBeDefined();
      expect(look(Uint8Array.from([byte, 10, byte, 255 - byte, 10])).format).toBeDefined();
    }
  });
});
