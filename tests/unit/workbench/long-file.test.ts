// Windows of lines of a file that is never held whole.
import { describe, expect, test } from 'vitest';
import { LongFile } from '../../../src/workbench/long-file.ts';

const many = Array.from({ length: 60_000 }, (_, at) => `row ${String(at + 1)}, with some words behind it`);

describe('a long file', () => {
  test.each([
    ['LF', '\n'],
    ['CRLF', '\r\n'],
    ['CR', '\r'],
  ])('gives any window of its lines, lines ending in %s', async (_name, end) => {
    const file = new LongFile(new Blob([many.join(end) + end]), 'utf-8');
    const texts = async (from: number, count: number) =>
      (await file.read(from, count)).lines.map(({ number, text }) => [number, text]);
    expect(await texts(1, 2)).toEqual([
      [1, many[0]],
      [2, many[1]],
    ]);
    expect(await texts(59_999, 5)).toEqual([
      [59_999, many[59_998]],
      [60_000, many[59_999]],
    ]);
    expect(await texts(40_000, 1)).toEqual([[40_000, many[39_999]]]);
    expect(await file.read(70_000, 5)).toEqual({ lines: [], last: true });
    expect((await file.read(59_990, 5)).last).toBe(false);
    expect((await file.read(59_990, 50)).last).toBe(true);
  });

  test.each(['utf-16le', 'utf-16be'] as const)(
    'in %s, where other characters hold the byte of a line end',
    async (encoding) => {
      const units = new Uint16Array(Array.from('ab\n\u0a0a\u010a\ncd\n', (char) => char.charCodeAt(0)));
      const bytes = new Uint8Array(units.length * 2);
      const view = new DataView(bytes.buffer);
      units.forEach((unit, at) => view.setUint16(at * 2, unit, encoding === 'utf-16le'));
      const file = new LongFile(new Blob([bytes]), encoding);
      expect((await file.read(2, 9)).lines.map(({ number, text }) => [number, text])).toEqual([
        [2, '\u0a0a\u010a'],
        [3, 'cd'],
      ]);
    },
  );

  test('an empty file has no line, a line without an end is one', async () => {
    expect(await new LongFile(new Blob([]), 'utf-8').read(1, 5)).toEqual({ lines: [], last: true });
    const { lines } = await new LongFile(new Blob(['x'.repeat(3_000_000)]), 'utf-8').read(1, 5);
    expect(lines).toHaveLength(1);
  });
});
