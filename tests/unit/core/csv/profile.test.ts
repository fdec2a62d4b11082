// The profile of a column: counts that add up for any data, and doubts for the faults real files have.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { histogram } from '../../../../src/core/csv/histogram.ts';
import { profileColumn } from '../../../../src/core/csv/profile.ts';
import type { SqlValue } from '../../../../src/core/values.ts';

const doubts = (...values: SqlValue[]): string[] => profileColumn('c', values).doubts.map(({ kind }) => kind);

describe('a profile', () => {
  test('counts NULL, blanks and different values apart', () => {
    const profile = profileColumn('total', ['4.50', '', ' ', null, '4.50', '10']);
    expect(profile).toMatchObject({
      rows: 6,
      nulls: 1,
      blanks: 2,
      distinct: 2,
      type: 'decimal',
      min: '4.5',
      max: '10',
    });
    expect(profile.top[0]).toEqual({ value: '4.50', rows: 2 });
    expect(profile.lengths).toEqual([0, 4]);
  });

  test.each<[string, SqlValue[]]>([
    ['integer', ['1', '2', '-3']],
    ['integer', [1n, 2n]],
    ['text', ['007', '008']],
    ['decimal', ['1', '2.5']],
    ['date', ['2026-03-01', '2026-03-02']],
    ['time', ['2026-03-01 08:20', '2026-03-02T09:00:00Z']],
    ['true/false', ['yes', 'no']],
    ['text', ['espresso', '1']],
    ['nothing', ['', null]],
    ['blob', [new Uint8Array([1])]],
  ])('infers %s', (type, values) => expect(profileColumn('c', values).type).toBe(type));

  test('numbers are ordered as numbers', () => {
    expect(profileColumn('c', ['9', '10', '-1'])).toMatchObject({ min: '-1', max: '10' });
  });
});

describe('doubts', () => {
  test.each<[string, SqlValue[]]>([
    ['padded', ['card', ' card']],
    ['null-word', ['4.50', 'N/A']],
    ['number-formats', ['4.50', '3,20', '5.00']],
    ['number-formats', ['4.50', '€ 4.60', '1.00']],
    ['date-formats', ['2026-03-01', '03/02/2026', '2026-03-03']],
    ['impossible-date', ['2026-02-30', '2026-02-27']],
    ['case', ['card', 'card', 'CARD']],
    ['odd-characters', ['a\u00a0b']],
    ['few-others', [1n, 2n, 'three']],
  ])('%s', (kind, values) => expect(doubts(...values)).toEqual([kind]));

  test('none for a clean column', () => {
    expect(doubts('2026-03-01', '2026-03-02')).toEqual([]);
    expect(doubts('espresso', 'latte')).toEqual([]);
    expect(doubts('4.50', '-3')).toEqual([]);
  });

  test('say how many rows and which', () => {
    expect(profileColumn('c', ['a', ' a', ' a', 'b ']).doubts).toEqual([
      { kind: 'padded', rows: 3, examples: [' a', 'b '] },
    ]);
  });
});

const cell = fc.oneof(
  fc.constant(null),
  fc.string(),
  fc.bigInt(),
  fc.double(),
  fc.constantFrom('', ' ', '1', '2.5', '2026-02-30'),
);

describe('for any column', () => {
  test('the counts add up', () => {
    fc.assert(
      fc.property(fc.array(cell), (values) => {
        const { rows, nulls, blanks, distinct, top, histogram: bars } = profileColumn('c', values);
        expect(rows).toBe(values.length);
        expect(nulls + blanks + distinct).toBeLessThanOrEqual(rows);
        expect(top.reduce((all, one) => all + one.rows, 0)).toBeLessThanOrEqual(rows);
        for (const bin of bars?.bins ?? []) expect(bin.rows).toBeLessThanOrEqual(bars?.most ?? 0);
      }),
    );
  });

  test('the order of the rows does not matter', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('a', 'A ', '1', '2', '3,5', null), { maxLength: 12 }),
        (values) => {
          // Which examples a doubt names may differ; everything else may not.
          const profile = profileColumn('c', values);
          expect({ ...profileColumn('c', values.toReversed()), doubts: [] }).toEqual({
            ...profile,
            doubts: [],
          });
        },
      ),
    );
  });

  test('every number falls into exactly one bin that holds it', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 2 }), (numbers) => {
        const bars = histogram(numbers);
        if (bars === null) return;
        expect(bars.bins.reduce((all, { rows }) => all + rows, 0)).toBe(numbers.length);
        expect(bars.bins.length).toBeLessThanOrEqual(14);
        expect(bars.bins[0]?.from).toBeLessThanOrEqual(Math.min(...numbers) + 1e-6);
        expect(bars.bins.at(-1)?.to).toBeGreaterThanOrEqual(Math.max(...numbers) - 1e-6);
      }),
    );
  });
});
