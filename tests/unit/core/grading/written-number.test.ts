// Numbers as people write them: what counts as one, and how it reads when written plainly.
import { describe, expect, test } from 'vitest';
import { isFormattedNumber, plainSpellings } from '../../../../src/core/grading/written-number.ts';

describe('a formatted number', () => {
  test.each(['1 290,00 ₽', '1\u00A0290,00\u00A0₽', '₩3,500', '€ 2.30', '(12.30)', '12,5', ' 7'])(
    '%j is one',
    (cell) => {
      expect(isFormattedNumber(cell)).toBe(true);
    },
  );

  test.each(['1290.00', '-3', '', 'по запросу', '04.03.2026', '2026-03-04', '2026-03-04 16:20', '1/2/2026'])(
    '%j is none',
    (cell) => {
      expect(isFormattedNumber(cell)).toBe(false);
    },
  );
});

describe('written plainly', () => {
  test.each([
    ['1 290,00 ₽', ['1290.00', '129000']],
    ['₩3,500', ['3.500', '3500']],
    ['1.234,50 €', ['1234.50', '123450']],
    ['(12.30)', ['-12.30', '-1230']],
    ['₩900', ['900']],
  ])('%j is one of %j', (cell, plain) => {
    expect(plainSpellings(cell)).toEqual(plain);
  });
});
