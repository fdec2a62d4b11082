import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nodeBlob, openBlob } from '../../../../src/authoring/node-blob.ts';
import { breakSource } from '../../../../src/core/faults/fitting.ts';
import { SAMPLE_BYTES, sampleFiles, wholeRecords } from '../../../../src/core/faults/sample-files.ts';
import { fileBody } from '../../../../src/core/csv/text.ts';
import { UnreadableFile } from '../../../../src/core/csv/unreadable-file.ts';
import type { FileEncoding } from '../../../../src/core/csv/encoding.ts';
import type { FileBody, Lab } from '../../../../src/core/lab.ts';
import { readCsv } from '../../../../src/engines/papaparse/read-csv.ts';
import { LAB } from '../small-lab.ts';

const COLUMNS = ['id', 'note'];

const labOf = (body: FileBody, encoding: FileEncoding = 'utf-8'): Lab => ({
  ...LAB,
  ledger: { source: 'notes', loaded: 'notes', quarantined: 'rejects' },
  sources: [{ name: 'notes', dialect: { delimiter: ',', header: true, encoding }, columns: COLUMNS }],
  deliveries: [{ id: 'all', files: [{ source: 'notes', name: 'notes.csv', body }] }],
});

const textOf = (lab: Lab): string => {
  const body = lab.deliveries[0]?.files[0]?.body;
  if (body?.kind !== 'text') throw new Error('no text');
  return body.text;
};

describe('files for a fault', () => {
  test('what a lab brings is left as it is', () => {
    const lab = labOf({ kind: 'text', text: 'id,note\n1,a\n' });
    expect(sampleFiles(lab, openBlob)).toEqual({ lab, cut: false });
  });

  test('of a large file the beginning, in whole records', () => {
    const record = '1,"two\nlines, Évora"\n';
    const text = `id,note\n${record.repeat(40_000)}`;
    const { lab, cut } = sampleFiles(
      labOf({ kind: 'blob', blob: nodeBlob(new TextEncoder().encode(text)) }),
      openBlob,
    );
    expect(cut).toBe(true);
    const taken = textOf(lab);
    expect(text.startsWith(taken)).toBe(true);
    expect(taken.endsWith(record)).toBe(true);
    expect(new TextEncoder().encode(taken).length).toBeGreaterThan(SAMPLE_BYTES - 100);
    const broken = breakSource(
      lab,
      { from: 'all', seed: 1, use: { name: 'duplicate-rows', params: {} } },
      readCsv,
    );
    expect(broken.done[0]?.changes.length).toBeGreaterThan(0);
  });

  test('an encoding that is only read becomes UTF-8', () => {
    const utf16 = new Uint8Array(Uint16Array.from('id,note\n1,é\n', (sign) => sign.charCodeAt(0)).buffer);
    for (const body of [fileBody(utf16), { kind: 'blob', blob: nodeBlob(utf16) } as const]) {
      const { lab, cut } = sampleFiles(labOf(body, 'utf-16le'), openBlob);
      expect(cut).toBe(false);
      expect(textOf(lab)).toBe('id,note\n1,é\n');
      const use = { name: 'pad-text', params: { column: 'note', rate: 1 } };
      expect(() => breakSource(lab, { from: 'all', seed: 1, use }, readCsv)).not.toThrow();
    }
  });

  test('a file that went away is said, not thrown as a bug', () => {
    const gone = () => ({
      size: 9,
      read: (): never => {
        throw new UnreadableFile('gone');
      },
    });
    expect(() => sampleFiles(labOf({ kind: 'blob', blob: new Blob([]) }), gone)).toThrow(
      'notes.csv can no longer be read',
    );
  });
});

test('a cut never ends inside of quotes, unless no line ends outside of them', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', '"', '\n', ',', ' ') });
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 1, maxLength: 3 })), cell, (records, tail) => {
      const quoted = (one: string): string => `"${one.replaceAll('"', '""')}"`;
      const whole = records.map((cells) => `${cells.map(quoted).join(',')}\n`).join('');
      fc.pre(whole !== '');
      expect(wholeRecords(`${whole}"${tail.replaceAll('"', '')}`, true)).toBe(whole);
    }),
  );
  expect(wholeRecords('a"b\nc\nd', true)).toBe('a"b\nc\n');
  expect(wholeRecords('a\n"b\nc', false)).toBe('a\n"b\n');
  expect(wholeRecords('no end', true)).toBe('no end');
});
