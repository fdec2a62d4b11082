import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { columnNames, fileBody, fileBytes, fileText, newlineOf } from '../../../../src/core/csv/text.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('file bodies', () => {
  test('keep every byte, whatever the bytes are', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect([...fileBytes(fileBody(bytes))]).toEqual([...bytes]);
      }),
    );
  });

  test('UTF-8 travels as text, anything else as base64', () => {
    expect(fileBody(utf8('café,한글'))).toEqual({ kind: 'text', text: 'café,한글' });
    expect(fileBody(new Uint8Array([0x63, 0x61, 0x66, 0xe9]))).toEqual({
      kind: 'base64',
      base64: 'Y2Fm6Q==',
    });
  });

  test('a byte order mark is kept in the body and left out of the text, once', () => {
    const bytes = new Uint8Array([0xef, 0xbb, 0xbf, ...utf8('a,b')]);
    expect(fileText(fileBody(bytes))).toBe('a,b');
    expect([...fileBytes(fileBody(bytes))]).toEqual([...bytes]);
    expect(fileText({ kind: 'text', text: '\uFEFF\uFEFFa' })).toBe('\uFEFFa');
  });

  test('bytes that are no UTF-8 become the replacement character', () => {
    expect(fileText(fileBody(new Uint8Array([0x63, 0xe9, 0x2c, 0x61])))).toBe('c\uFFFD,a');
  });
});

describe('the line end', () => {
  test.each([
    ['a\nb', '\n'],
    ['a\r\nb\r\n', '\r\n'],
    ['a\rb', '\r'],
    ['a\r\nb\nc', '\n'],
    ['\na', '\n'],
    ['a,b', '\n'],
    ['', '\n'],
  ])('of %j is %j', (text, newline) => {
    expect(newlineOf(text)).toBe(newline);
  });
});

describe('column names', () => {
  test.each([
    [
      ['a', 'a', 'A'],
      ['a', 'a_2', 'A_3'],
    ],
    [
      ['', 'x', ''],
      ['column_1', 'x', 'column_3'],
    ],
    [
      ['a', 'a_2', 'a'],
      ['a', 'a_2', 'a_3'],
    ],
    [
      ['__proto__', 'constructor', '__proto__'],
      ['__proto__', 'constructor', '__proto___2'],
    ],
    [[], []],
  ])('%j', (header, names) => {
    expect(columnNames(header)).toEqual(names);
  });

  test('are never empty and never twice', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('', 'a', 'A', 'a_2', 'column_1', 'b')), (header) => {
        const names = columnNames(header).map((name) => name.toLowerCase());
        expect(names).not.toContain('');
        expect(new Set(names).size).toBe(header.length);
      }),
    );
  });
});
