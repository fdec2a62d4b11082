import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeText } from '../../../src/core/decode-text.ts';

const UTF8 = new TextDecoder('utf-8', { ignoreBOM: true });

test('text is what the decoder makes of the bytes, short or long, valid or not', () => {
  const part = fc.oneof(
    fc.uint8Array({ maxLength: 8 }),
    fc.string({ unit: 'grapheme', maxLength: 8 }).map((text) => new TextEncoder().encode(text)),
    fc.constantFrom(new Uint8Array([0xef, 0xbb, 0xbf]), new Uint8Array([0]), new Uint8Array(40).fill(97)),
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 6 }), fc.nat(9), fc.nat(9), (parts, before, behind) => {
      const bytes = Uint8Array.from(parts.flatMap((one) => [...one]));
      const start = Math.min(before, bytes.length);
      const end = Math.max(start, bytes.length - behind);
      expect(decodeText(bytes, start, end)).toBe(UTF8.decode(bytes.slice(start, end)));
    }),
  );
});
