// Files in UTF-16 come out whole, wherever their pieces are cut.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { memorySource, piecesOf } from '../../../../src/core/csv/pieces.ts';

function utf16(text: string, little: boolean): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < text.length; at++) view.setUint16(at * 2, text.charCodeAt(at), little);
  return bytes;
}

describe('pieces of a file in UTF-16', () => {
  test.each([
    ['utf-16le', true],
    ['utf-16be', false],
  ] as const)('%s', (encoding, little) => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 16, max: 64 }), (text, most) => {
        const pieces = piecesOf(memorySource(utf16(text, little)), encoding);
        const read: number[] = [];
        for (let at = 0; at < pieces.size;) {
          const piece = pieces.read(at, most);
          expect(piece.bytes.length).toBeLessThanOrEqual(most);
          expect(piece.next).toBeGreaterThan(at);
          read.push(...piece.bytes);
          at = piece.next;
        }
        expect(new TextDecoder().decode(Uint8Array.from(read))).toBe(text);
      }),
    );
  });
});
