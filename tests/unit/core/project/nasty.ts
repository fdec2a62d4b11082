// Files as people really have them, small: each with the share of its rows that must come through.
import { encodeAs } from '../../../../src/core/csv/encoding.ts';
import type { FileEncoding } from '../../../../src/core/csv/encoding.ts';
import { text, type TestFile } from './play.ts';

export interface NastyCase {
  readonly title: string;
  readonly files: readonly TestFile[];
  /** Least share of the rows that must be loaded. */
  readonly loaded: number;
  /** Most rows that may be in the quarantine. */
  readonly refused: number;
}

type Row = readonly (string | number)[];

const range = (n: number): number[] => Array.from({ length: n }, (_, i) => i + 1);
const two = (n: number): string => String(n).padStart(2, '0');

function csv(rows: readonly Row[], delimiter = ',', newline = '\n'): string {
  return rows.map((row) => row.join(delimiter) + newline).join('');
}

interface Wish {
  readonly refused?: number;
  readonly loaded?: number;
  readonly name?: string;
  readonly encoding?: FileEncoding;
}

function one(title: string, content: string | Uint8Array, wish: Wish = {}): NastyCase {
  const { refused = 0, loaded = 1, name = 'data.csv', encoding = 'utf-8' } = wish;
  const bytes = typeof content === 'string' ? encodeAs(content, encoding) : content;
  return { title, files: [{ name, bytes }], loaded, refused };
}

const PEOPLE = ['Анна Иванова', 'Пётр Смирнов', 'Ольга Кузнецова', 'Юрий Щербаков', 'Ёлка Жукова'];
const CITIES = ['Москва', 'Казань', 'Тверь'];
const NAMES = ['김철수', '이영희', '박민수', '최지우'];

export const NASTY: readonly NastyCase[] = [
  one(
    'semicolons and a decimal comma',
    csv([['id', 'preço', 'qtd'], ...range(30).map((i) => [i, `${i},50`, i])], ';'),
  ),
  one(
    'two columns, one of them decimal',
    csv([['produto', 'preço'], ...range(25).map((i) => [`p${i}`, `${i},5`])], ';'),
  ),
  one(
    'windows-1251',
    csv(
      [
        ['номер', 'имя', 'город', 'сумма'],
        ...range(30).map((i) => [i, PEOPLE[i % 5]!, CITIES[i % 3]!, `${i} 000,00`]),
      ],
      ';',
    ),
    { encoding: 'windows-1251' },
  ),
  one(
    'koi8-r',
    csv(
      [
        ['номер', 'имя', 'дата'],
        ...range(30).map((i) => [i, PEOPLE[i % 5]!, `${two((i % 28) + 1)}.03.2024`]),
      ],
      '\t',
    ),
    { encoding: 'koi8-r' },
  ),
  one(
    'euc-kr with won',
    csv([['번호', '이름', '금액'], ...range(30).map((i) => [i, NAMES[i % 4]!, `"${i},000"`])]),
    { encoding: 'euc-kr' },
  ),
  one(
    'won and thousands',
    csv([['order', 'amount'], ...range(30).map((i) => [`A${i}`, `"₩${i},${two(i)}0"`])]),
  ),
  one(
    'roubles behind the number',
    csv([['id', 'Сумма'], ...range(30).map((i) => [i, `1 ${100 + i},50 ₽`])], ';'),
  ),
  one(
    'no-break spaces between thousands',
    csv([['id', 'total'], ...range(30).map((i) => [i, `${i}\u00a0${100 + i},25`])], ';'),
  ),
  one(
    'dollars, negative ones in parentheses',
    csv([['id', 'net'], ...range(30).map((i) => [i, i % 5 ? `"$${i},000.50"` : `($${i}.25)`])]),
  ),
  one(
    'keys with leading zeros',
    csv([['zip', 'city'], ...range(30).map((i) => [String(i).padStart(5, '0'), `City ${i}`])]),
  ),
  one(
    'dates with points, one that does not exist',
    csv(
      [['id', 'day'], ...range(40).map((i) => [i, `${two((i % 28) + 1)}.02.2024`]), [41, '31.02.2024']],
      ';',
    ),
    { refused: 1, loaded: 0.95 },
  ),
  one(
    'dates with slashes, day first, of any width',
    csv([['id', 'day', 'v'], ...range(40).map((i) => [i, `${(i % 28) + 1}/${(i % 12) + 1}/2024`, i])]),
  ),
  one(
    'month first',
    csv([['id', 'day'], ...range(40).map((i) => [i, `${two((i % 12) + 1)}/${two((i % 28) + 1)}/2024`])]),
  ),
  one(
    'dates in five ways',
    csv([
      ['id', 'day'],
      ...range(60).map((i) => {
        const [d, m] = [two((i % 28) + 1), two((i % 12) + 1)];
        return [
          i,
          [
            `2024-${m}-${d}`,
            `2024-${m}-${d}`,
            `${d}.${m}.2024`,
            `${d}/${m}/2024`,
            `2024${m}${d}`,
            `${d}.${m}.24`,
          ][i % 6]!,
        ];
      }),
    ]),
  ),
  one(
    'times in two ways',
    csv([
      ['id', 'at'],
      ...range(60).map((i) => [
        i,
        i % 3 ? `2024-03-${two((i % 28) + 1)} 10:20` : `${two((i % 28) + 1)}.03.2024 10:20:30`,
      ]),
    ]),
  ),
  one('days without signs', csv([['id', 'day'], ...range(28).map((i) => [i, `202403${two(i)}`])])),
  one(
    'years of two digits',
    csv([['id', 'day'], ...range(40).map((i) => [i, `${two((i % 28) + 1)}/${two((i % 12) + 1)}/24`])]),
  ),
  one(
    'times with offsets',
    csv([
      ['sensor', 'at', 'value'],
      ...range(40).map((i) => ['a', `2024-03-${two((i % 28) + 1)}T${two(i % 24)}:30:00+09:00`, i / 10]),
    ]),
  ),
  one(
    'times at midnight of no day',
    csv([
      ['id', 'at'],
      ...range(40).map((i) => [i, `2024-03-${two((i % 28) + 1)} ${two(i % 24)}:05`]),
      [41, '2024-03-01 24:00'],
      [42, '2024-02-30 10:00'],
    ]),
    { refused: 2, loaded: 0.9 },
  ),
  one(
    'words for nothing',
    csv([
      ['id', 'n', 'note'],
      ...range(40).map((i) => [i, ['NULL', 'n/a', '-', i, i, i, i][i % 7]!, ['none', 'ok', ''][i % 3]!]),
    ]),
  ),
  one('byte order mark', `\uFEFF${csv([['id', 'name'], ...range(20).map((i) => [i, `n${i}`])])}`),
  one(
    'UTF-16 from a spreadsheet',
    utf16(`\uFEFF${csv([['id', 'naïve'], ...range(20).map((i) => [i, `é${i}`])], '\t', '\r\n')}`),
  ),
  one(
    'names that repeat, and no names',
    csv([['id', 'a', 'A', '', 'a', ''], ...range(20).map((i) => [i, i, i, i, i, i])]),
  ),
  one(
    '__proto__ and friends',
    csv([
      ['__proto__', 'constructor', 'toString', '_file', '_line', '_rowid_', 'rowid'],
      ...range(20).map((i) => [i, i, i, `f${i}`, i, i, i]),
    ]),
  ),
  one(
    'keywords and quotes for names',
    csv([
      ['select', 'from', 'order', 'group', '"a ""b"" c"', "o'clock", 'reason'],
      ...range(20).map((i) => [i, i, i, i, `x${i}`, i, i]),
    ]),
  ),
  one(
    'helper names of ours',
    csv([
      ['amount', 'amount_text', 'amount_digits', 'clean', 'total_amount', 'row_count'],
      ...range(25).map((i) => [`"${i},000.5"`, i, i, i, i, ['x', 'y'][i % 2]!]),
    ]),
  ),
  one('one column', csv([['word'], ...range(20).map((i) => [`w${i % 5}`])])),
  one('one row', 'id,name\n1,x\n'),
  one('one row, one cell', 'a\nb\n'),
  one('header only', 'id,name,total\n'),
  one('no header', csv(range(20).map((i) => [i, `2024-01-${two(i)}`, i * 1.5])), { refused: 0 }),
  one(
    'title and blank line above',
    `Monthly report\nprinted 2024-03-01\n\n${csv([['id', 'n', 'm'], ...range(20).map((i) => [i, i, i])])}`,
  ),
  one('totals below', `${csv([['id', 'item', 'n'], ...range(20).map((i) => [i, `x${i}`, i])])}Total,,210\n`, {
    refused: 1,
    loaded: 0.9,
  }),
  one(
    'ragged lines and blank ones',
    `${csv([['id', 'a', 'b'], ...range(20).map((i) => [i, 1, 2])])}21,1\n\n22,1,2,3\n23,1,2\n`,
    { refused: 3, loaded: 0.8 },
  ),
  one(
    'a quote that is never closed',
    `${csv([['id', 'a', 'b'], ...range(20).map((i) => [i, 'x', 2])])}21,"oops,2\n22,y,2\n`,
    { refused: 1, loaded: 0.9 },
  ),
  one(
    'quoted cells over several lines',
    csv([['id', 'text'], ...range(20).map((i) => [i, `"line one, ${i}\nline ""two"""`])]),
  ),
  one('CR LF and LF mixed', `id,n\r\n1,1\r\n2,2\n3,3\r\n${csv(range(20).map((i) => [i + 3, i]))}`),
  one('lone CR', csv([['id', 'n'], ...range(20).map((i) => [i, i])], ',', '\r')),
  one('unit separators', csv([['id', 'n', 'x'], ...range(20).map((i) => [i, i, 'a,b;c'])], '\x1f')),
  one('bars', csv([['id', 'n', 'x'], ...range(20).map((i) => [i, i, 'a, b'])], '|')),
  one(
    'repeated lines and repeated keys',
    csv([['order_id', 'v'], ...range(40).map((i) => [i, i]), [3, 3], [3, 3], [5, 99]]),
  ),
  one(
    'a key of two columns',
    csv([
      ['station', 'date', 'rain'],
      ...range(60).map((i) => [`s${i % 3}`, `2024-01-${two(Math.ceil(i / 3))}`, i / 2]),
    ]),
  ),
  one(
    'capitals of listed values',
    csv([['id', 'status'], ...range(60).map((i) => [i, ['paid', 'new', 'Paid', 'PAID', 'new'][i % 5]!])]),
  ),
  one(
    'percent, plus and exponents',
    csv([['id', 'p', 'e'], ...range(30).map((i) => [i, `${i} %`, `${i}.5e-0${(i % 9) + 1}`])]),
  ),
  one(
    'numbers beyond what fits',
    csv([
      ['id', 'n'],
      ...range(40).map((i) => [i, i]),
      [41, '9223372036854775808'],
      [42, '1e5'],
      [43, '0x1F'],
      [44, '1_000'],
    ]),
    { refused: 4, loaded: 0.85 },
  ),
  one(
    'formulas and markup as text',
    csv([
      ['id', 'note'],
      ...[
        '=1+1',
        '+1',
        '-1',
        '@x',
        '<img src=x onerror=alert(1)>',
        "'; DROP TABLE data;--",
        '\u202eevil',
        'a\u200bb',
        '🙂',
      ].map((note, i) => [i + 1, `"${note}"`]),
    ]),
  ),
  one(
    'yes and no in Russian',
    csv([['id', 'оплачено'], ...range(30).map((i) => [i, ['Да', 'нет', 'ДА', 'Нет'][i % 4]!])], ';'),
  ),
  one('only blanks in a column', csv([['id', 'empty', 'n'], ...range(30).map((i) => [i, '', i])])),
  one(
    'padded with tabs and no-break spaces',
    csv([['id', 'n', 'x'], ...range(30).map((i) => [i, `\u00a0${i}\t`, ` x${i} `])], ';'),
  ),
  one(
    'names far too long',
    csv([['id', 'x'.repeat(200), `${'x'.repeat(200)}y`], ...range(20).map((i) => [i, i, i])]),
  ),
  one(
    'Hangul names',
    csv([
      ['주문번호', '상품명', '매출(원)'],
      ...range(30).map((i) => [`A-${i}`, ['사과', '배'][i % 2]!, i * 1000]),
    ]),
  ),
  {
    title: 'three deliveries with corrections',
    files: [1, 2, 3].map((month) => ({
      name: `orders-2024-0${month}.csv`,
      bytes: text(
        csv([
          ['order_id', 'day', 'total'],
          ...range(20).map((i) => [month * 15 + i, `2024-0${month}-${two(i)}`, `${i}.5`]),
        ]),
      ),
    })),
    loaded: 0.7,
    refused: 0,
  },
  {
    title: 'deliveries in different encodings and delimiters',
    files: [
      {
        name: 'a.csv',
        bytes: encodeAs(
          csv([['id', 'имя', 'сумма'], ...range(20).map((i) => [i, 'Анна', `${i},5`])], ';'),
          'windows-1251',
        ),
      },
      {
        name: 'b.csv',
        bytes: text(csv([['id', 'имя', 'сумма'], ...range(20).map((i) => [i + 20, 'Пётр', `"${i},5"`])])),
      },
    ],
    loaded: 1,
    refused: 0,
  },
];

function utf16(content: string): Uint8Array {
  const bytes = new Uint8Array(content.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < content.length; at++) view.setUint16(at * 2, content.charCodeAt(at), true);
  return bytes;
}
