// Each cell fault on a tiny column: what it makes of which cells.
import { describe, expect, test } from 'vitest';
import { columnAfter } from './sample-sheets.ts';

describe('any cell', () => {
  test('blank', () => expect(columnAfter('blank', ['a', '', 'b'])).toEqual(['', '', '']));
  test('null-word', () =>
    expect(columnAfter('null-word', ['a', 'b'], { words: 'nil' })).toEqual(['nil', 'nil']));
  test('null-word takes its own words only', () => {
    for (const cell of columnAfter(
      'null-word',
      Array.from({ length: 40 }, () => 'a'),
    ))
      expect(['NULL', 'N/A', '-', 'none']).toContain(cell);
  });
  test('pad-text', () => {
    for (const cell of columnAfter('pad-text', ['a', 'b', 'c']))
      expect(cell).toMatch(/^ +[abc] *$|^[abc] +$/);
  });
  test('change-case spares what has no case', () =>
    expect(columnAfter('change-case', ['card', '12', '서울'])).toEqual(['CARD', '12', '서울']));
  test('decompose', () =>
    expect(columnAfter('decompose', ['é', '서', 'e'])).toEqual(['e\u0301', '\u1109\u1165', 'e']));
  test('replace-text', () =>
    expect(columnAfter('replace-text', ['a', 'b'], { text: 0 })).toEqual(['0', '0']));
  test('new-value', () =>
    expect(
      columnAfter('new-value', ['card', 'cash'], { count: 1, text: 'voucher' }).filter(
        (cell) => cell === 'voucher',
      ),
    ).toHaveLength(1));
  test('new-value refuses a value that is there', () => {
    expect(() => columnAfter('new-value', ['card', 'other'])).toThrow('`other` is not new in x');
  });
  test('swap-cells', () => expect(columnAfter('swap-cells', ['a', 'b'], { with: 'id' })).toEqual(['0', '1']));
});

describe('numbers', () => {
  const after = (name: Parameters<typeof columnAfter>[0], cell: string, params = {}): string | undefined =>
    columnAfter(name, [cell], params)[0];

  test('decimal-comma', () =>
    expect(columnAfter('decimal-comma', ['2.30', '-0.5', '7', 'x', '€ 1.10'])).toEqual([
      '2,30',
      '-0,5',
      '7',
      'x',
      '€ 1.10',
    ]));
  test('currency-sign', () => {
    expect(after('currency-sign', '2.30', { sign: '₽', place: 'after' })).toBe('2.30 ₽');
    expect(['₩230', '₩ 230']).toContain(after('currency-sign', '230', { sign: '₩', place: 'before' }));
    expect(after('currency-sign', 'free', { sign: '$' })).toBe('free');
  });
  test('thousands', () => {
    expect(columnAfter('thousands', ['1234.50', '999', '-1234567'])).toEqual([
      '1 234.50',
      '999',
      '-1 234 567',
    ]);
    expect(after('thousands', '1234', { separator: 'nbsp' })).toBe('1\u00A0234');
    expect(after('thousands', '1234', { separator: 'comma' })).toBe('1,234');
  });
  test('minus-in-parentheses', () =>
    expect(columnAfter('minus-in-parentheses', ['-12.30', '12.30'])).toEqual(['(12.30)', '12.30']));
  test('local-money', () => {
    expect(after('local-money', '1234.5', { country: 'ru' })).toBe('1\u00A0234,50 ₽');
    expect(after('local-money', '1234', { country: 'ko' })).toBe('₩1,234');
    expect(after('local-money', '1234.50', { country: 'ko' })).toBe('1234.50');
    expect(after('local-money', '-1234.50', { country: 'de' })).toBe('-1.234,50 €');
    expect(after('local-money', '1234', { country: 'us' })).toBe('$1,234.00');
  });
  test('shift-unit moves the point, digit by digit', () => {
    expect(columnAfter('shift-unit', ['2.30', '0.005', '12', '0.00', 'x'])).toEqual([
      '230',
      '0.5',
      '1200',
      '0.00',
      'x',
    ]);
    expect(columnAfter('shift-unit', ['2.30', '12', '1200', '-5'], { by: 0.01 })).toEqual([
      '0.023',
      '0.12',
      '12',
      '-0.05',
    ]);
    expect(after('shift-unit', '90071992547409.93', { by: 100 })).toBe('9007199254740993');
    expect(() => after('shift-unit', '1', { by: 5 })).toThrow('`by` is 5');
  });
  test('out-of-range', () => expect(after('out-of-range', '5', { values: '-1' })).toBe('-1'));
});

describe('dates', () => {
  const format = (to: string) =>
    columnAfter('date-format', ['2026-03-02', '2026-03-02 08:20', '02.03.2026'], { format: to });

  test('date-format', () => {
    expect(format('dd.mm.yyyy')).toEqual(['02.03.2026', '02.03.2026 08:20', '02.03.2026']);
    expect(format('mm/dd/yyyy')).toEqual(['03/02/2026', '03/02/2026 08:20', '02.03.2026']);
    expect(format('dd/mm/yyyy')[0]).toBe('02/03/2026');
    expect(format('yyyy/m/d')[0]).toBe('2026/3/2');
    expect(format('yyyy.m.d')[0]).toBe('2026. 3. 2.');
    expect(format('yyyymmdd')[0]).toBe('20260302');
  });
  test('impossible-date keeps year and time', () => {
    expect(['2026-02-30 08:20', '2026-04-31 08:20', '2026-13-01 08:20']).toContain(
      columnAfter('impossible-date', ['2026-03-02 08:20'])[0],
    );
  });
  test('shift-time crosses days, and says nothing of it', () => {
    expect(
      columnAfter('shift-time', [
        '2026-02-28 20:15:33Z',
        '2026-03-02T08:20',
        '2026-03-02',
        '2026-02-30 10:00',
      ]),
    ).toEqual(['2026-03-01 05:15:33Z', '2026-03-02T17:20', '2026-03-02', '2026-02-30 10:00']);
    expect(columnAfter('shift-time', ['2026-01-01 02:00'], { hours: -3.5 })).toEqual(['2025-12-31 22:30']);
  });
});

describe('keys, limits, ties', () => {
  test('boundary', () => expect(columnAfter('boundary', ['5'], { values: '99.99' })).toEqual(['99.99']));
  test('tie', () => {
    const after = columnAfter('tie', ['1', '2', '3']);
    expect(new Set(after).size).toBe(1);
    expect(['1', '2', '3']).toContain(after[0]);
  });
  test('orphan-key keeps the shape of a key', () => {
    expect(columnAfter('orphan-key', ['C-12', '7', 'ab', ''])).toEqual(['C-99912', '9997', 'ab999', '']);
    expect(
      columnAfter('orphan-key', ['C-12', 'C-99912'], { count: 1 }).some(
        (cell) => cell === 'C-99999912' || cell === 'C-99999912',
      ),
    ).toBe(true);
  });
});

test('a small rate still takes one row, a count takes exactly so many', () => {
  const cells = ['a', 'b', 'c', 'd'];
  const blanks = (params: Record<string, number>) =>
    columnAfter('blank', cells, params).filter((cell) => cell === '').length;
  expect(blanks({ rate: 0.0001 })).toBe(1);
  expect(blanks({ count: 3 })).toBe(3);
  expect(blanks({ count: 9 })).toBe(4);
});
