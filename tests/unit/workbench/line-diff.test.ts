import fc from 'fast-check';
import { expect, test } from 'vitest';
import { aroundChanges } from '../../../src/core/history/around-changes.ts';
import { diffLines } from '../../../src/workbench/line-diff.ts';

/** `-` only before, `+` only after. */
const told = (before: string, after: string): string[] =>
  diffLines(before, after).map(({ kind, text }) => ({ same: ' ', gone: '-', new: '+' })[kind] + text);

test.each([
  ['a\nb\nc\n', 'a\nx\nc\n', [' a', '-b', '+x', ' c']],
  ['a\nb\n', 'b\n', ['-a', ' b']],
  ['', 'a\nb', ['+a', '+b']],
  ['a\r\nb\r\n', 'a\nb\n', [' a', ' b']],
  ['a\n\nb\n', 'a\nb\n', [' a', '-', ' b']],
  ['a\nb\nc\nd\n', 'b\na\nd\n', ['-a', ' b', '-c', '+a', ' d']],
])('%j to %j', (before, after, lines) => {
  expect(told(before, after)).toEqual(lines);
});

test('what is not new is the old text, what is not gone the new one', () => {
  const text = fc.array(fc.constantFrom('a', 'b', 'c', ''), { maxLength: 12 });
  fc.assert(
    fc.property(text, text, (old, now) => {
      const lines = diffLines(
        old.map((line) => `${line}\n`).join(''),
        now.map((line) => `${line}\n`).join(''),
      );
      const without = (kind: string): string[] =>
        lines.filter((line) => line.kind !== kind).map((line) => line.text);
      expect(without('new')).toEqual(old);
      expect(without('gone')).toEqual(now);
    }),
  );
});

test('two long texts without a common line are told in a moment', () => {
  const many = (letter: string): string =>
    Array.from({ length: 5000 }, (_, at) => letter + String(at)).join('\n');
  expect(diffLines(many('a'), many('b'))).toHaveLength(10_000);
});

test('unchanged lines far from a change are counted only', () => {
  const before = ['1', '2', '3', '4', '5', '6', '7'].join('\n');
  const parts = aroundChanges(diffLines(before, before.replace('4', 'x')), 1);
  expect(
    parts.map((part) => (part.kind === 'lines' ? part.lines.map(({ text }) => text) : part.lines)),
  ).toEqual([2, ['3', '4', 'x', '5'], 2]);
  expect(aroundChanges([], 1)).toEqual([]);
});
