// An archive holds what was put into it, whatever its size.
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { zipFiles } from '../../../../src/workbench/own/zip.ts';

test('files come out as they went in: empty, short, and longer than a piece', async () => {
  const long = 'a line of text\n'.repeat(60_000);
  const seen: number[] = [];
  const zip = await zipFiles(
    [
      { path: 'p/empty.csv', blob: new Blob([]) },
      { path: 'p/short.txt', blob: new Blob(['Grüße']) },
      { path: 'p/long.txt', blob: new Blob([long]) },
    ],
    (bytes) => seen.push(bytes),
  );
  const files = unzipSync(new Uint8Array(await zip.arrayBuffer()));
  expect(Object.keys(files)).toEqual(['p/empty.csv', 'p/short.txt', 'p/long.txt']);
  expect(files['p/empty.csv']).toHaveLength(0);
  expect(strFromU8(files['p/short.txt'] ?? new Uint8Array())).toBe('Grüße');
  expect(strFromU8(files['p/long.txt'] ?? new Uint8Array())).toBe(long);
  expect(seen.at(-1)).toBe(7 + long.length);
});
