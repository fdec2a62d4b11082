// What is proposed for columns as people fill them: types, notation, keys, promises, and a doubt wherever the evidence is thin.
import { describe, expect, test } from 'vitest';
import { profileSource } from '../../../../src/core/project/profile-source.ts';
import { propose, type Proposal } from '../../../../src/core/project/propose.ts';
import type { PromisedColumn } from '../../../../src/core/project/project.ts';
import { prepare, text } from './play.ts';

const range = (n: number): number[] => Array.from({ length: n }, (_, i) => i + 1);

function proposal(header: string, rows: readonly string[]): Proposal {
  return prepare([{ name: 't.csv', bytes: text(`${header}\n${rows.map((row) => `${row}\n`).join('')}`) }])
    .proposal;
}

function column(cells: readonly string[]): PromisedColumn {
  const { contract } = proposal(
    'id;x',
    cells.map((cell, at) => `${at};${cell}`),
  );
  const found = contract.columns[1];
  if (found === undefined) throw new Error('no column');
  return found;
}

function doubts(cells: readonly string[]): string {
  return proposal(
    'id;x',
    cells.map((cell, at) => `${at};${cell}`),
  )
    .doubts.map(({ message }) => message)
    .join('\n');
}

describe('types and notation', () => {
  test.each<[string, string[], Partial<PromisedColumn>]>([
    ['whole numbers', range(20).map(String), { type: 'integer', notation: {}, notNull: true, min: '0' }],
    ['negative ones promise no bound', range(20).map((i) => String(i - 5)), { type: 'integer' }],
    ['decimal commas', ['1,5', '2,25', '-3'], { type: 'decimal', notation: { decimal: ',' } }],
    [
      'European thousands',
      ['1.234,50', '12,00', '1.000.000,00'],
      { type: 'decimal', notation: { decimal: ',', groups: ['.'] } },
    ],
    ['American thousands', ['1,234.50', '12.00'], { type: 'decimal', notation: { groups: [','] } }],
    ['thousands only', ['1,234,567', '12,345', '7'], { type: 'integer', notation: { groups: [','] } }],
    ['leading zeros', ['007', '008', '010'], { type: 'text' }],
    ['telephone numbers', ['+82 10-1234', '+7 916 000'], { type: 'text' }],
    ['more digits than a number has', ['12345678901234567890', '12345678901234567891'], { type: 'text' }],
    ['dates', ['2024-01-31', '2024-02-29'], { type: 'date', notation: {} }],
    [
      'days first by evidence',
      ['31/01/2024', '01/02/2024'],
      { type: 'date', notation: { dates: 'dmy', separator: '/' } },
    ],
    [
      'months first by evidence',
      ['01/31/2024', '01/02/2024'],
      { type: 'date', notation: { dates: 'mdy', separator: '/' } },
    ],
    ['moments', ['2024-01-31 10:00', '2024-01-31T11:00:30'], { type: 'timestamp', notation: {} }],
    ['yes and no', ['yes', 'no', 'Yes'], { type: 'boolean' }],
    ['Norway is no answer', ['no', 'se', 'dk', 'no'], { type: 'text' }],
    ['a column of «no» alone', ['no', 'no'], { type: 'text' }],
    ['nothing at all', ['', '', ''], { type: 'text', notNull: false }],
  ])('%s', (_, cells, expected) => expect(column(cells)).toMatchObject(expected));

  test('nine of ten decide, the tenth goes to the quarantine and is told', () => {
    const cells = [...range(19).map(String), 'abc'];
    expect(column(cells)).toMatchObject({ type: 'integer' });
    expect(doubts(cells)).toContain('1 row cannot be read as a whole number, for example «abc»');
    expect(column([...range(8).map(String), 'abc', 'def'])).toMatchObject({ type: 'text' });
  });
});

describe('doubts', () => {
  test.each<[string, string[], string]>([
    ['day or month', ['01/02/2024', '03/04/2024'], 'month first is as likely'],
    [
      'both',
      [...range(19).map((i) => `${i + 10}/01/2024`), '01/31/2024'],
      'Some dates have the day first, others the month',
    ],
    ['thousands or decimals', ['1,234', '5,678'], 'thousands were taken'],
    ['decimals or thousands', ['1.234', '5.678'], 'decimals were taken'],
    ['two decimal marks', [...range(20).map((i) => `${i}.5`), '7,5'], 'Some numbers have a decimal comma'],
    ['units', ['₩1', '₩2'], '«₩»'],
    ['several units', ['$1', '€2'], 'do they add up'],
    ['percent', ['5 %', '6 %'], 'percent sign'],
    ['words for nothing', ['1', '2', 'n/a', '3'], '«n/a» counts as no value'],
    ['leading zeros', ['007', '008', '010'], 'kept as text'],
    ['short years', ['31.12.24', '30.12.24'], 'two digits'],
  ])('%s', (_, cells, message) => expect(doubts(cells)).toContain(message));

  test('dots with every day below 13 are days first, as nobody else writes so', () => {
    expect(doubts(['01.02.2024', '03.04.2024'])).toBe('');
  });
});

describe('keys', () => {
  const keyOf = ({ contract }: Proposal): string[] =>
    contract.columns.filter(({ key }) => key).map(({ name }) => name);

  test('a column called like one, though a few rows repeat it', () => {
    const found = proposal('name,order_id,n', [...range(30).map((i) => `n${i},A${i},${i}`), 'x,A3,9']);
    expect(keyOf(found)).toEqual(['order_id']);
    expect(found.doubts.map(({ message }) => message).join()).toContain('1 different row repeats one');
  });

  test('lines that are wholly repeated do not count against it', () => {
    const found = proposal('id,n', [...range(30).map((i) => `${i},${i}`), '3,3', '4,4', '5,5', '6,6', '7,7']);
    expect(keyOf(found)).toEqual(['id']);
    expect(found.doubts).toEqual([]);
  });

  test('a pair', () => {
    const rows = range(60).map(
      (i) => `s${i % 3},2024-01-${String(Math.ceil(i / 3)).padStart(2, '0')},${(i % 7) / 2}`,
    );
    expect(keyOf(proposal('station,date,rain', rows))).toEqual(['station', 'date']);
  });

  test('none, and that is said', () => {
    const found = proposal(
      'colour,size',
      range(40).map((i) => `${['red', 'blue'][i % 2] ?? ''},${i % 3}`),
    );
    expect(keyOf(found)).toEqual([]);
    expect(found.doubts.map(({ message }) => message).join()).toContain('every row is loaded');
  });
});

describe('lists and ranges', () => {
  test('few words, each of them often', () => {
    expect(column(range(60).map((i) => ['new', 'paid', 'sent'][i % 3] ?? ''))).toMatchObject({
      values: ['new', 'paid', 'sent'],
    });
    expect(column(range(60).map((i) => `name ${i}`)).values).toBeUndefined();
  });
  test('a rating keeps its ends', () => {
    expect(column(range(60).map((i) => String((i % 5) + 1)))).toMatchObject({ min: '1', max: '5' });
  });
});

describe('a sample', () => {
  const rows = `id,n\n${range(500)
    .map((i) => `${i},${i}\n`)
    .join('')}`;
  const bytes = text(rows);
  const source = { size: bytes.length, read: (from: number, to: number) => bytes.subarray(from, to) };
  const format = { encoding: 'utf-8', delimiter: ',', quotes: true, header: true, skip: 0 } as const;

  test('is said to be one', () => {
    const profile = profileSource([{ bytes: source, format }], { rows: 100 });
    expect(profile).toMatchObject({ rows: 100, complete: false });
    expect(
      propose('t', profile)
        .doubts.map(({ message }) => message)
        .join(),
    ).toContain('first 100 rows');
  });

  test('all of it is no sample, and progress reaches the end', () => {
    const seen: number[] = [];
    const profile = profileSource([{ bytes: source, format }], {
      onProgress: ({ bytes: done, size }) => seen.push(done / size),
    });
    expect(profile).toMatchObject({ rows: 500, complete: true });
    expect(seen.at(-1)).toBe(1);
  });
});
