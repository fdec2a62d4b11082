// Invisible characters become signs; nothing else changes.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { showEdges, showInvisible, type TextPiece } from '../../../src/workbench/visible-text.ts';

const drawn = (pieces: readonly TextPiece[]): string => pieces.map(({ text }) => text).join('');

describe('showInvisible', () => {
  test('names what cannot be seen', () => {
    expect(showInvisible(' 4,50\u00a0€\r\n')).toEqual([
      { kind: 'mark', text: '·', name: 'space' },
      { kind: 'plain', text: '4,50' },
      { kind: 'mark', text: '⍽', name: 'no-break space' },
      { kind: 'plain', text: '€' },
      { kind: 'mark', text: '␍', name: 'carriage return' },
      { kind: 'mark', text: '␊', name: 'line feed' },
    ]);
  });

  test('keeps the length of every text', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', ' ', '\t', '\u00a0', 'é') }), (text) => {
        expect(drawn(showInvisible(text))).toHaveLength(text.length);
      }),
    );
  });
});

describe('showEdges', () => {
  test('leaves ordinary text alone', () => {
    expect(showEdges('banana bread')).toEqual([{ kind: 'plain', text: 'banana bread' }]);
    expect(showEdges('')).toEqual([{ kind: 'plain', text: '' }]);
  });

  test('shows blanks at both ends, and odd blanks anywhere', () => {
    expect(drawn(showEdges(' card '))).toBe('·card·');
    expect(drawn(showEdges('€\u00a04.50'))).toBe('€⍽4.50');
    expect(drawn(showEdges('   '))).toBe('···');
  });
});

describe('characters that lie about a text', () => {
  test('control characters and direction marks are shown wherever they are', () => {
    expect(drawn(showEdges('a\u0007b'))).toBe('a␇b');
    expect(drawn(showEdges('inv\u202egpj.exe'))).toBe('inv⇄gpj.exe');
    expect(showEdges('a\u0001')[1]).toEqual({ kind: 'mark', text: '␁', name: 'control character 1' });
  });

  test('joiners that make one letter or picture of several stay', () => {
    expect(showEdges('👩\u200d💻')).toEqual([{ kind: 'plain', text: '👩\u200d💻' }]);
  });
});
