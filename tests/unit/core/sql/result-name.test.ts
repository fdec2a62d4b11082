import { describe, expect, test } from 'vitest';
import { leadingLength, resultName } from '../../../../src/core/sql/result-name.ts';

describe('the name of a result', () => {
  test.each([
    ['-- name: revenue_by_day\nSELECT 1', 'revenue_by_day'],
    ['--name:x\nSELECT 1', 'x'],
    ['-- Name : x-y  \nSELECT 1', 'x-y'],
    ['-- name: first\n-- more words\n-- name: second\nSELECT 1', 'second'],
    ['\n/* about it */\n-- name: a\n\n/* more */SELECT 1', 'a'],
    ['-- name: a\r\nSELECT 1', 'a'],
    [';\n-- name: a\n; SELECT 1', 'a'],
    ['SELECT 1 -- name: a', undefined],
    ['-- name: two words\nSELECT 1', undefined],
    ["SELECT '-- name: a'", undefined],
    ['/* name: a */ SELECT 1', undefined],
    ['', undefined],
  ])('%j', (statement, name) => {
    expect(resultName(statement)).toBe(name);
  });
});

test('leadingLength is where the code begins', () => {
  expect(
    ['  SELECT 1', '-- a\nSELECT', '/* a */x', '-- only', '', ';; -- a\nSELECT'].map(leadingLength),
  ).toEqual([2, 5, 7, 7, 0, 8]);
});
