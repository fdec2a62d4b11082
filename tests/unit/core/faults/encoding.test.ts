// Encoders against the platform's decoders: what is encoded is read back.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { encodeText, ENCODINGS, type Encoding } from '../../../../src/core/csv/encoding.ts';

const ascii = fc.integer({ min: 0x00, max: 0x7f });
const cyrillic = fc.integer({ min: 0x410, max: 0x44f });
// KS X 1001 has 2,350 of the 11,172 syllables: those of everyday words.
const hangul = fc
  .constantFrom(...Array.from('서울특별시종로구강남대한민국영수증카페커피결제금액취소가각'))
  .map((char) => char.codePointAt(0) ?? 0);
const textOf = (...kinds: fc.Arbitrary<number>[]) =>
  fc.array(fc.oneof(...kinds)).map((codes) => String.fromCodePoint(...codes));

const CASES: readonly (readonly [Encoding, fc.Arbitrary<string>])[] = [
  ['windows-1251', textOf(ascii, cyrillic)],
  ['koi8-r', textOf(ascii, cyrillic)],
  ['euc-kr', textOf(ascii, hangul, cyrillic)],
];

test.each(CASES)('%s', (encoding, texts) => {
  fc.assert(
    fc.property(texts, (text) => {
      const { bytes, unmappable } = encodeText(text, encoding);
      expect(unmappable).toEqual([]);
      expect(new TextDecoder(encoding, { fatal: true }).decode(bytes)).toBe(text);
    }),
  );
});

test('known bytes', () => {
  expect([...encodeText('Тест ₽?', 'windows-1251').bytes]).toEqual([
    0xd2, 0xe5, 0xf1, 0xf2, 0x20, 0x3f, 0x3f,
  ]);
  expect([...encodeText('Чай', 'koi8-r').bytes]).toEqual([0xfe, 0xc1, 0xca]);
  expect([...encodeText('가힝A', 'euc-kr').bytes]).toEqual([0xb0, 0xa1, 0xc8, 0xfe, 0x41]);
});

test('euc-kr has the 2,350 syllables of KS X 1001, and no more', () => {
  const all = Array.from({ length: 11_172 }, (_, i) => String.fromCodePoint(0xac00 + i)).join('');
  expect(11_172 - encodeText(all, 'euc-kr').unmappable.length).toBe(2350);
  expect(encodeText('€®힣', 'euc-kr').unmappable).toEqual(['€', '®', '힣']);
});

describe.each(ENCODINGS)('%s', (encoding) => {
  test('says which characters it does not have, each once', () => {
    const { bytes, unmappable } = encodeText('a😀é😀', encoding);
    expect(unmappable).toContain('😀');
    expect(new Set(unmappable).size).toBe(unmappable.length);
    expect(bytes[0]).toBe(0x61);
    expect(bytes[1]).toBe(0x3f);
  });
});
