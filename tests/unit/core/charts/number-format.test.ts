import { expect, test } from 'vitest';
import { COMMON_PATTERNS, formatNumber, isPattern } from '../../../../src/core/charts/number-format.ts';

test.each([
  [1234.5, undefined, '1,234.5'],
  [1234.5678912, undefined, '1,234.567891'],
  [1234.5, '0', '1235'],
  [1234.5, '0.00', '1234.50'],
  [1234.5, '#,##0.00 €', '1,234.50 €'],
  [-1234.5, '€ #,##0.00', '-€ 1,234.50'],
  [0.256, '0 %', '26 %'],
  [0.256, '0.0%', '25.6%'],
  [12_345_678_901_234_567_890n, '#,##0', '12,345,678,901,234,567,890'],
  [7n, '0.00', '7.00'],
  [3, 'nonsense', '3'],
])('%s as %s is %s', (value, pattern, text) => {
  expect(formatNumber(value, pattern)).toBe(text);
});

test('a pattern has digits in one place, and short words around them', () => {
  expect(COMMON_PATTERNS.filter((pattern) => !isPattern(pattern))).toEqual([]);
  for (const bad of ['', 'euros', '0.0000000', '00', '#,#0', `0${'x'.repeat(20)}`, '0 % %', '%0'])
    expect(isPattern(bad), bad).toBe(false);
});
