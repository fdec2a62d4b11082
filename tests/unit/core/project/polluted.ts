// A seeded corpus of polluted files with the truth about each: how it is written, and of what a person must be told.
import { encodeAs, type FileEncoding } from '../../../../src/core/csv/encoding.ts';
import type { FileFormat, FormatField } from '../../../../src/core/project/project.ts';
import { seeded, type Random } from '../../../../src/core/faults/random.ts';

export interface Polluted {
  readonly title: string;
  readonly bytes: Uint8Array;
  readonly truth: FileFormat;
  /** Fields of which at least one doubt must speak, whatever was guessed. */
  readonly told: readonly FormatField[];
}

type Cell = (random: Random, row: number) => string;

interface Base {
  readonly name: string;
  readonly header: readonly string[];
  readonly cells: readonly Cell[];
  /** Encodings that have its letters. */
  readonly encodings: readonly FileEncoding[];
}

const pick = <T>(random: Random, list: readonly T[]): T => random.pick(list);
const int = (random: Random, most: number): number => random.below(most) + 1;
const iso: Cell = (random) =>
  `2024-${String(int(random, 12)).padStart(2, '0')}-${String(int(random, 28)).padStart(2, '0')}`;
const decimal: Cell = (random) => (random.next() * 900).toFixed(2);

const BASES: readonly Base[] = [
  {
    name: 'orders',
    header: ['order_id', 'day', 'city', 'amount', 'status'],
    cells: [
      (_, row) => `A-${1000 + row}`,
      iso,
      (r) => pick(r, ['Lyon', 'Porto', 'Graz', 'New York']),
      decimal,
      (r) => pick(r, ['paid', 'open']),
    ],
    encodings: ['utf-8'],
  },
  {
    name: 'sales in Russian',
    header: ['номер', 'дата', 'город', 'сумма', 'примечание'],
    cells: [
      (_, row) => String(row),
      iso,
      (r) => pick(r, ['Москва', 'Казань', 'Нижний Новгород', 'Тверь']),
      decimal,
      (r) => pick(r, ['оплачено наличными', 'возврат', 'ожидает подтверждения']),
    ],
    encodings: ['utf-8', 'windows-1251', 'koi8-r', 'utf-16le'],
  },
  {
    name: 'sales in Korean',
    header: ['번호', '날짜', '도시', '금액'],
    cells: [
      (_, row) => String(row),
      iso,
      (r) => pick(r, ['서울', '부산', '대구', '인천']),
      (r) => String(int(r, 90) * 1000),
    ],
    encodings: ['utf-8', 'euc-kr', 'utf-16le'],
  },
  {
    name: 'people in Portuguese',
    header: ['código', 'nome', 'endereço', 'preço'],
    cells: [
      (_, row) => String(row),
      (r) => pick(r, ['João', 'José Araújo', 'Conceição', 'Ana']),
      (r) => pick(r, ['São Paulo', 'Brasília', 'Recife']),
      decimal,
    ],
    encodings: ['utf-8', 'windows-1252'],
  },
  {
    name: 'sensors',
    header: ['station', 'measured at', 'temp', 'ok'],
    cells: [
      (r) => pick(r, ['s1', 's2', 's3']),
      (_, row) => `2024-05-01 ${String(row % 24).padStart(2, '0')}:15:00`,
      (r) => (r.next() * 40 - 5).toFixed(1),
      (r) => pick(r, ['true', 'false']),
    ],
    encodings: ['utf-8'],
  },
];

const DELIMITERS = [',', ';', '\t', '|', '\x1f'] as const;

interface Table {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

interface Pollution {
  readonly name: string;
  readonly told: readonly FormatField[];
  readonly truth?: Partial<FileFormat>;
  readonly write: (table: Table, delimiter: string, random: Random) => string;
}

function lines(rows: readonly (readonly string[])[], delimiter: string, newline = '\n'): string {
  return rows.map((row) => row.map((cell) => quote(cell, delimiter)).join(delimiter) + newline).join('');
}

function quote(cell: string, delimiter: string): string {
  return cell.includes(delimiter) || /["\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

const whole = ({ header, rows }: Table): readonly (readonly string[])[] => [header, ...rows];

const POLLUTIONS: readonly Pollution[] = [
  { name: 'clean', told: [], write: (t, d) => lines(whole(t), d) },
  { name: 'CR LF', told: [], write: (t, d) => lines(whole(t), d, '\r\n') },
  {
    name: 'mixed line ends',
    told: ['lines'],
    write: (t, d, r) =>
      whole(t)
        .map((row) => lines([row], d, r.next() < 0.5 ? '\n' : '\r\n'))
        .join('') +
      lines(t.rows.slice(0, 1), d, '\r\n') +
      lines(t.rows.slice(0, 1), d),
  },
  { name: 'lone CR', told: ['lines'], write: (t, d) => lines(whole(t), d, '\r') },
  {
    name: 'quoted everywhere',
    told: [],
    write: (t, d) =>
      whole(t)
        .map((row) => `${row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(d)}\n`)
        .join(''),
  },
  {
    name: 'delimiters inside of quotes',
    told: [],
    write: (t, d, r) =>
      lines(
        [
          t.header,
          ...t.rows.map((row) =>
            row.map((cell, at) => (at === 2 && r.next() < 0.5 ? `${cell}${d} ${cell}` : cell)),
          ),
        ],
        d,
      ),
  },
  {
    name: 'preamble of three lines',
    told: ['skip'],
    truth: { skip: 3 },
    write: (t, d) => `Sales report\nExported by admin\n\n${lines(whole(t), d)}`,
  },
  {
    name: 'a padded title',
    told: ['skip'],
    truth: { skip: 1 },
    write: (t, d) => `Report 2024${d.repeat(t.header.length - 1)}\n${lines(whole(t), d)}`,
  },
  {
    name: 'blank lines above',
    told: ['skip'],
    truth: { skip: 2 },
    write: (t, d) => `\n\n${lines(whole(t), d)}`,
  },
  {
    name: 'second header line',
    told: ['skip'],
    write: (t, d) => lines([t.header, t.header.map((_, at) => (at === 0 ? '' : 'unit')), ...t.rows], d),
  },
  {
    name: 'totals footer',
    told: ['footer'],
    write: (t, d) => lines([...whole(t), ['Total', ...t.header.slice(2).map(() => ''), '9999']], d),
  },
  { name: 'remark below', told: ['footer'], write: (t, d) => `${lines(whole(t), d)}Source: internal\n` },
  { name: 'no header', told: ['header'], truth: { header: false }, write: (t, d) => lines(t.rows, d) },
  { name: 'header only', told: ['header'], write: (t, d) => lines([t.header], d) },
  {
    name: 'ragged lines',
    told: ['columns'],
    write: (t, d, r) =>
      whole(t)
        .map((row, at) => lines([at > 2 && r.next() < 0.1 ? row.slice(1) : row], d))
        .join('') + lines([t.rows[0]!.slice(1), t.rows[1]!, t.rows[2]!], d),
  },
  {
    name: 'names twice',
    told: ['columns'],
    write: (t, d) =>
      lines([t.header.map((name, at) => (at === 2 ? (t.header[1] ?? '') : name)), ...t.rows], d),
  },
  {
    name: 'names missing',
    told: ['columns'],
    write: (t, d) => lines([t.header.map((name, at) => (at === 2 ? '' : name)), ...t.rows], d),
  },
  {
    name: 'two tables',
    told: ['columns'],
    write: (t, d) =>
      `${lines(whole(t), d)}\n${lines(
        [
          ['k', 'v'],
          ['a', '1'],
          ['b', '2'],
          ['c', '3'],
        ],
        d,
      )}`,
  },
  {
    name: 'decimal commas',
    told: [],
    write: (t, d) =>
      lines(
        [
          t.header,
          ...t.rows.map((row) =>
            row.map((cell) => (/^-?\d+\.\d+$/.test(cell) ? cell.replace('.', ',') : cell)),
          ),
        ],
        d,
      ),
  },
  {
    name: 'blank lines between',
    told: [],
    write: (t, d) =>
      whole(t)
        .map((row, at) => lines([row], d) + (at % 7 === 3 ? '\n' : ''))
        .join(''),
  },
  {
    name: 'unpaired quotes',
    told: [],
    write: (t, d) => lines([t.header, ...t.rows], d).replaceAll(/(Lyon|Москва|서울|Recife|s1)/g, '5" $1'),
  },
  { name: 'one row', told: [], write: (t, d) => lines([t.header, t.rows[0]!], d) },
];

/** At least a hundred files; the same for the same seed. */
export function pollutedFiles(seed: number): Polluted[] {
  const random = seeded(seed);
  return POLLUTIONS.flatMap((pollution) =>
    BASES.flatMap((base) => {
      const encoding = pick(random, base.encodings);
      const delimiter = pick(random, DELIMITERS);
      const count = 20 + random.below(60);
      const rows = Array.from({ length: count }, (_, row) => base.cells.map((cell) => cell(random, row + 1)));
      const content = pollution.write({ header: base.header, rows }, delimiter, random);
      const plain: FileFormat = { encoding, delimiter, quotes: true, header: true, skip: 0 };
      const told: FormatField[] =
        encoding === 'utf-8' ? [...pollution.told] : [...pollution.told, 'encoding'];
      return [
        {
          title: `${pollution.name}, ${base.name}, ${encoding}, ${JSON.stringify(delimiter)}`,
          bytes: bytesOf(content, encoding),
          truth: { ...plain, ...pollution.truth },
          told,
        },
      ];
    }),
  );
}

function bytesOf(content: string, encoding: FileEncoding): Uint8Array {
  if (encoding === 'utf-16le') {
    const marked = `\uFEFF${content}`;
    const bytes = new Uint8Array(marked.length * 2);
    const view = new DataView(bytes.buffer);
    for (let at = 0; at < marked.length; at++) view.setUint16(at * 2, marked.charCodeAt(at), true);
    return bytes;
  }
  // Latin-1 letters are their own code points.
  if (encoding === 'windows-1252') return Uint8Array.from(content, (char) => char.charCodeAt(0));
  return encodeAs(content, encoding);
}
