// What the profile promises is what the generated SQL loads: the same texts, the same values, and never a silent 0 or next day.
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Database, Engine } from '../../../../src/core/pipeline/engine.ts';
import type {
  Notation,
  PromisedColumn,
  PromisedType,
  SourceContract,
} from '../../../../src/core/project/project.ts';
import { readDate } from '../../../../src/core/project/read-date.ts';
import { readNumber } from '../../../../src/core/project/read-number.ts';
import { cleanSql } from '../../../../src/core/project/starter-clean.ts';
import type { SqlValue } from '../../../../src/core/values.ts';
import { loadSqlite } from '../../../../src/engines/sqlite/load-node.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await loadSqlite();
});

/** The texts as the generated clean.sql reads them. */
function load(
  texts: readonly string[],
  type: PromisedType,
  notation: Notation,
  values?: readonly string[],
): SqlValue[] {
  const column: PromisedColumn = {
    raw: 'x',
    name: 'x',
    type,
    notation,
    notNull: false,
    key: false,
    ...(values === undefined ? {} : { values }),
  };
  const contract: SourceContract = { source: 't', columns: [column] };
  const db: Database = engine.open();
  try {
    db.stage(
      'raw_t',
      ['x', '_line', '_file', '_delivery'],
      texts.map((text, at) => [text, at, 'f', 'd']),
    );
    const outcome = db.script(cleanSql(contract), { rowCap: 10 });
    expect(outcome.failure).toBeUndefined();
    return db.query('SELECT x FROM clean_t ORDER BY rowid').rows.map(([value]) => value ?? null);
  } finally {
    db.close();
  }
}

const NUMBERS: readonly (readonly [PromisedType, Notation])[] = [
  ['integer', {}],
  ['decimal', {}],
  ['decimal', { decimal: ',' }],
  ['integer', { groups: [','] }],
  ['decimal', { groups: [','] }],
  ['decimal', { decimal: ',', groups: ['.', ' '] }],
  ['decimal', { decimal: ',', groups: ['\u00a0'], units: ['₽'] }],
  ['decimal', { groups: [','], units: ['$', 'EUR'], parentheses: true }],
  ['decimal', { exponents: true }],
  ['integer', { units: ['₩', '%'] }],
];

const numberish = fc.oneof(
  fc
    .array(fc.constantFrom(...'0123456789.,-+ e₽$%₩()\u00a0'.split(''), 'EUR'), { maxLength: 12 })
    .map((parts) => parts.join('')),
  fc.integer().map(String),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map(String),
  fc.integer().map((n) => n.toLocaleString('en')),
  fc.integer().map((n) => n.toLocaleString('de')),
  fc
    .integer({ min: 0, max: 99_999_999 })
    .map((n) => `$${(n / 100).toLocaleString('en', { minimumFractionDigits: 2 })}`),
);

describe('numbers', () => {
  test.each(NUMBERS)('as %s with %o: what the profile reads is what is loaded', (type, notation) => {
    fc.assert(
      fc.property(fc.array(numberish, { minLength: 1, maxLength: 60 }), (texts) => {
        const loaded = load(texts, type, notation);
        for (const [at, raw] of texts.entries()) {
          const text = raw.replace(/^ +| +$/g, '');
          const read = text === '' ? null : readNumber(text, notation);
          const expected = read === null || (type === 'integer' && !read.whole) ? null : read.value;
          const got = loaded[at] ?? null;
          expect([raw, got === null ? null : Number(got)]).toEqual([
            raw,
            expected === null ? null : expected === 0 ? Number(got) * 0 : expected,
          ]);
        }
      }),
      { numRuns: 40 },
    );
  });

  test.each([
    ['abc', 'decimal', {}],
    ['12abc', 'decimal', {}],
    ['1,5', 'decimal', {}],
    ['1.5', 'decimal', { decimal: ',' }],
    ['--5', 'decimal', {}],
    ['1.2.3', 'decimal', {}],
    ['0x1F', 'integer', {}],
    ['1e5', 'decimal', {}],
    ['1_000', 'integer', {}],
    ['9223372036854775808', 'integer', {}],
    ['1,50', 'decimal', { groups: [','] }],
    ['12,34,567', 'decimal', { groups: [','] }],
    ['3$500', 'decimal', { units: ['$'] }],
    ['NaN', 'decimal', {}],
    ['Infinity', 'decimal', { exponents: true }],
    ['1O.00', 'decimal', {}],
    ['(5', 'decimal', { parentheses: true }],
  ] as const)('%s as %s is refused', (text, type, notation) => {
    expect(load([text], type, notation)).toEqual([null]);
  });
});

const DATES: readonly Notation[] = [
  {},
  { dates: 'dmy', separator: '.' },
  { dates: 'dmy', separator: '/', unpadded: true },
  { dates: 'mdy', separator: '/' },
  { dates: 'mdy' },
  { dates: 'dmy', separator: '-', shortYear: true },
  { dates: 'ymd', separator: '/' },
  { dates: 'ymd', separator: '' },
  {
    dates: 'ymd',
    separator: '-',
    otherDates: [
      { dates: 'dmy', separator: '.' },
      { dates: 'ymd', separator: '' },
      { dates: 'mdy', separator: '/', unpadded: true },
    ],
  },
];

const dateish = fc
  .tuple(
    fc.integer({ min: 0, max: 40 }),
    fc.integer({ min: 0, max: 14 }),
    fc.integer({ min: 1890, max: 2110 }),
    fc.constantFrom('-', '.', '/', ''),
    fc.nat(5),
    fc.boolean(),
  )
  .map(([day, month, year, sign, order, pad]) => {
    const two = (n: number): string => (pad ? String(n).padStart(2, '0') : String(n));
    const parts = [
      [year, two(month), two(day)],
      [two(day), two(month), year],
      [two(month), two(day), year],
      [two(day), two(month), String(year).slice(2)],
      [year, two(month), two(day)],
      [two(day), two(day), year],
    ][order];
    return (parts ?? []).join(sign);
  });

describe('dates', () => {
  test.each(DATES)('%o: what the profile reads is what is loaded', (notation) => {
    fc.assert(
      fc.property(fc.array(dateish, { minLength: 1, maxLength: 60 }), (texts) => {
        const loaded = load(texts, 'date', notation);
        // What the profile does not take for a date at all (eight digits that are none) may not be loaded either.
        expect(texts.map((text, at) => [text, loaded[at]])).toEqual(
          texts.map((text) => [text, readDate(text, notation, false)]),
        );
      }),
      { numRuns: 40 },
    );
  });

  test.each([
    ['2024-02-30', {}],
    ['2023-02-29', {}],
    ['2024-13-01', {}],
    ['31.04.2024', { dates: 'dmy', separator: '.' }],
    ['now', {}],
    ['2460000', {}],
    ['2024-01-01x', {}],
    ['1/123/2024', { dates: 'dmy', unpadded: true }],
  ] as const)('%s is refused', (text, notation) => {
    expect(load([text], 'date', notation)).toEqual([null]);
  });

  test.each([
    ['2024-03-01 10:20', '2024-03-01 10:20:00', {}],
    ['2024-03-01T10:20:30', '2024-03-01 10:20:30', {}],
    ['2024-03-01', '2024-03-01 00:00:00', {}],
    ['2024-03-01T23:30:00-02:00', '2024-03-02 01:30:00', { zoned: true }],
    ['31.12.2024 23:59', '2024-12-31 23:59:00', { dates: 'dmy', separator: '.' }],
    ['31.12.24 23:59', '2024-12-31 23:59:00', { dates: 'dmy', separator: '.', shortYear: true }],
    ['2024-03-01 24:00', null, {}],
    ['2024-03-01 10:61', null, {}],
    ['2024-02-30 10:00', null, {}],
    ['2024-02-30T10:00:00Z', null, { zoned: true }],
  ] as const)('%s as a moment is %s', (text, value, notation) => {
    expect(load([text], 'timestamp', notation)).toEqual([value]);
  });
});

describe('words', () => {
  test('yes and no, in whatever letters', () => {
    const words = { yes: ['да', 'yes'], no: ['нет', 'no'] };
    expect(load(['Да', 'НЕТ', 'yes', 'No', 'maybe', ''], 'boolean', { words })).toEqual([
      1n,
      0n,
      1n,
      0n,
      null,
      null,
    ]);
  });
  test('listed values in any capitals', () => {
    expect(
      load(['PAID', 'paid', 'Новый', 'НОВЫЙ', 'odd'], 'text', { anyCase: true }, ['Paid', 'новый']),
    ).toEqual(['Paid', 'Paid', 'новый', 'новый', 'odd']);
  });
  test('words for nothing, and blanks of all sorts', () => {
    expect(
      load(['N/A', ' null ', '\t\u00a0', 'Н/Д', 'x'], 'text', {
        nulls: ['n/a', 'null', 'н/д'],
        wideBlanks: true,
      }),
    ).toEqual([null, null, null, null, 'x']);
  });
  test('an apostrophe of ours is taken away', () => {
    expect(load(["'=1+1", "''quoted'", 'plain'], 'text', { guarded: true })).toEqual([
      '=1+1',
      "'quoted'",
      'plain',
    ]);
  });
});
