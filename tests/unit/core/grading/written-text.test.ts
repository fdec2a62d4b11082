// Which texts are two spellings of one word.
import { expect, test } from 'vitest';
import { otherSpellings } from '../../../../src/core/grading/written-text.ts';

test('capitals, blanks around and composition make another spelling', () => {
  const cells = ['o-1 ', 'O-1', 'Zoë', 'Zoe\u0308', 'O-2'];
  expect(otherSpellings('O-1', cells)).toEqual(['o-1 ']);
  expect(otherSpellings('Zoë', cells)).toEqual(['Zoe\u0308']);
  expect(otherSpellings('O-2', cells)).toEqual([]);
});

test('numbers and dates have none', () => {
  expect(otherSpellings('12', ['12 '])).toEqual([]);
  expect(otherSpellings('2026-03-01', [' 2026-03-01'])).toEqual([]);
});
