// Blobs staged by the streaming loader against the same files staged by PapaParse and a statement a row: equal tables, to the byte.
import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { nodeBlob } from '../../../../src/authoring/node-blob.ts';
import { loadNodeTools } from '../../../../src/authoring/node-parts.ts';
import { UnreadableFile } from '../../../../src/core/csv/unreadable-file.ts';
import { fileBody } from '../../../../src/core/csv/text.ts';
import { explainFailure } from '../../../../src/core/grading/explain.ts';
import type { Dialect, FileBody, Lab } from '../../../../src/core/lab.ts';
import { largestLoad } from '../../../../src/core/pipeline/budget.ts';
import type { ByteSource, Toolbox } from '../../../../src/core/pipeline/engine.ts';
import type { Observation } from '../../../../src/core/pipeline/observation.ts';
import type { RunProgress } from '../../../../src/core/pipeline/progress.ts';
import { runScenario } from '../../../../src/core/pipeline/run.ts';
import { deliveriesInOrder } from '../../../../src/core/pipeline/scenario.ts';
import { LAB } from '../../core/small-lab.ts';

let tools: Toolbox;
// A module's heap limit can be lowered and never raised again: every test has its own.
beforeEach(async () => {
  tools = await loadNodeTools();
});

const COMMA: Dialect = { delimiter: ',', header: true };
const utf8 = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

function labOf(
  bodies: readonly FileBody[],
  dialect: Dialect,
  columns: readonly string[] = [],
  memory?: number,
): Lab {
  return {
    ...LAB,
    ledger: { source: 'own', loaded: 'own', quarantined: 'rejects' },
    sources: [{ name: 'own', dialect, columns }],
    deliveries: [{ id: 'd1', files: bodies.map((body, i) => ({ source: 'own', name: `f${i}.csv`, body })) }],
    steps: [{ id: 'load', file: 'load.sql', language: 'sql' }],
    limits: { ms: 1000, rows: 1000, ...(memory === undefined ? {} : { memory }) },
  };
}

function run(lab: Lab, load = 'SELECT 1', onProgress: (one: RunProgress) => void = () => {}): Observation {
  return runScenario(
    lab,
    { load },
    deliveriesInOrder(lab, 1),
    { rowCap: 1000, contents: 'all', probes: {}, intrusions: [], onProgress },
    tools,
  );
}

/** All that staging left, with the bytes of every text. */
const HEX = `SELECT (SELECT group_concat(sql) FROM sqlite_schema);
SELECT rowid, *, hex(_text) FROM raw_own_malformed ORDER BY 1;
SELECT rowid, * FROM raw_own ORDER BY 1`;

function expectSame(
  files: readonly Uint8Array<ArrayBuffer>[],
  dialect: Dialect,
  columns: readonly string[] = [],
): void {
  const fast = run(
    labOf(
      files.map((bytes) => ({ kind: 'blob', blob: nodeBlob(bytes) })),
      dialect,
      columns,
    ),
    HEX,
  );
  const slow = run(labOf(files.map(fileBody), dialect, columns), HEX);
  const shown = ({ staged, results, failure, contents }: Observation): unknown => ({
    staged,
    failure,
    contents,
    results: results.map(({ set }) => set),
  });
  expect(shown(fast)).toEqual(shown(slow));
}

describe('the loader stages what the PapaParse path stages', () => {
  test.each([
    ['nothing', ''],
    ['a header only', 'a,b\n'],
    ['plain', 'a,b\n1,2\n3,4\n'],
    ['ragged, quotes, NUL, wide', 'a,b\n1\n"x ""y""","한\n"\n\u0000,é\n1,"open\n5,6\n'],
    ['two columns of one name, and ours', 'a,A,_line,_FILE,\n1,2,3,4,5\n'],
    ['capitals beyond ASCII', 'Ключ,ключ,Ä\n1,2,3\n'],
    ['NUL in a name', 'a\u0000,b\n1,2\n'],
    ['a date that does not exist', 'a,b\n2026-02-28,x\n2024-02-29,x\n2026-02-30,2026-02-31\n'],
    ['such a date in quotes', 'a,b\n"2023-02-29 ""x""",1\n2026-06-31,2\n'],
    ['no such date', 'a,b\n2026-13-31,2026-02-3\n2026-00-30,2026-02-300\n'],
  ])('%s', (_, text) => {
    for (const dialect of [COMMA, { ...COMMA, header: false }, { ...COMMA, quotes: false }])
      expectSame([utf8(text)], dialect);
  });

  test('rows enough for many statements, and a few more', () => {
    const lines = Array.from({ length: 1000 }, (_, i) => (i % 97 === 0 ? `${i}` : `${i},"a ""${i}""",é${i}`));
    expectSame([utf8(`a,b,c\n${lines.join('\n')}\n`)], COMMA);
  });

  test('records too long for a page, between others', () => {
    const long = (length: number): string => `"${'é""'.repeat(length / 4)}"`;
    const lines = Array.from(
      { length: 300 },
      (_, i) => `${i},${i % 90 === 50 ? long(3600 + i * 10) : `v${i}`},"q""${i}"`,
    );
    expectSame([utf8(`a,b,c\n${lines.join('\n')}\n`)], COMMA);
    expectSame([utf8(`a,b,c\n${lines.toReversed().join('\n')}\n`), utf8('a,b,c\n1,2,3\n')], COMMA);
    // The very first one, with bytes that are no UTF-8 in it.
    expectSame(
      [Uint8Array.from([...utf8('a,b\n'), ...new Uint8Array(6000).fill(0xff), ...utf8(',x\n1,2\n')])],
      COMMA,
    );
  });

  test('many columns', () => {
    const row = (n: number): string => Array.from({ length: 1800 }, (_, i) => `${i * n}`).join(',');
    expectSame([utf8(`${row(1)}\n${[2, 3, 4].map(row).join('\n')}\n`)], COMMA);
    expectSame([utf8(`${'a,'.repeat(200)}a\n${`${'1,'.repeat(200)}2\n`.repeat(200)}`)], COMMA);
  });

  test('two files of one source, the second with a column more', () => {
    expectSame([utf8('a,b\n1,2\n'), utf8('b,c\n3,4\n5,6\n')], COMMA, ['a', 'b']);
  });

  test('without a header, columns are called as the source says', () => {
    expectSame([utf8('1,2\n3,4\n')], { ...COMMA, header: false }, ['x', 'y']);
  });

  test('bytes that are no UTF-8 become U+FFFD; other encodings are read', () => {
    const bytes = Uint8Array.from([
      0x61, 0x2c, 0x62, 0x0a, 0xef, 0xff, 0x22, 0x2c, 0xc3, 0x0a, 0xcf, 0xf0, 0x2c, 0x22, 0xe9, 0x22, 0x0a,
    ]);
    expectSame([bytes], COMMA);
    expectSame([bytes], { ...COMMA, encoding: 'windows-1251' });
    expectSame([bytes], { ...COMMA, encoding: 'euc-kr' });
  });

  test('a delimiter that only PapaParse knows', () => {
    expectSame([utf8('a¦b\n1¦"2¦3"\n')], { delimiter: '¦', header: true });
    expectSame([utf8('a::b\n1::2\n')], { delimiter: '::', header: true });
  });

  test('any text', () => {
    const part = fc.constantFrom(
      '"',
      '""',
      ',',
      ',',
      '\n',
      '\n',
      '\r\n',
      '\r',
      'é',
      '한',
      'a',
      '1',
      '\u0000',
      '2026-02-30',
    );
    const text = fc.array(part, { maxLength: 40 }).map((all) => `a,b\n${all.join('')}`);
    fc.assert(
      fc.property(text, fc.boolean(), (one, header) => {
        expectSame([utf8(one)], { ...COMMA, header }, header ? [] : ['x', 'y', 'z']);
      }),
      { numRuns: 150 },
    );
  });
});

describe('a run of blobs', () => {
  test('tells how far it is, and which step runs', () => {
    const seen: RunProgress[] = [];
    const blob = nodeBlob(utf8(`a,b\n${'1,2\n'.repeat(1000)}`));
    run(labOf([{ kind: 'blob', blob }], COMMA), 'SELECT 1', (one) => seen.push(one));
    expect(seen.at(-2)).toEqual({
      kind: 'loading',
      file: 'f0.csv',
      bytes: blob.size,
      size: blob.size,
      rows: 1000,
      memory: expect.any(Number) as number,
    });
    // More than the file, less than the 2 GB that a module can have.
    const loading = seen.filter((one) => one.kind === 'loading');
    for (const { memory } of loading) expect(memory > blob.size && memory < 2 ** 31).toBe(true);
    expect(seen.at(-1)).toEqual({ kind: 'step', step: 'load' });
    const bytes = seen.flatMap((one) => (one.kind === 'loading' ? [one.bytes] : []));
    expect(bytes).toEqual(bytes.toSorted((a, b) => a - b));
  });

  test('files that are too large are refused before they are loaded', () => {
    const blob = new Blob(['x'.repeat(2_000_000)]);
    const { failure, staged } = run(labOf([{ kind: 'blob', blob }], COMMA, [], 6_000_000));
    expect(largestLoad(6_000_000)).toBe(1_000_000);
    expect(failure).toMatchObject({ kind: 'too-much', message: expect.stringContaining('2 MB') as string });
    expect(staged).toEqual([]);
  });

  test('a file that fills the memory fails in words, and leaves nothing half done', () => {
    const rows = utf8(`a,b\n${'1,2\n'.repeat(600_000)}`);
    const { failure, tables } = run(
      labOf([{ kind: 'blob', blob: nodeBlob(rows) }], COMMA, ['a', 'b'], 15_000_000),
    );
    expect(failure).toMatchObject({
      kind: 'memory',
      message: expect.stringMatching(/^f0\.csv does not fit .*after \d{3},\d{3} rows/) as string,
    });
    expect(tables.map(({ rowCount }) => rowCount)).toEqual([0, 0]);
  });

  test('whatever the memory, a run ends in words and shows what is there', async () => {
    const rows = utf8(
      `a,b\n${Array.from({ length: 20_000 }, (_, i) => `${i},${'x'.repeat(i % 40)}`).join('\n')}\n`,
    );
    const load = `CREATE TABLE t AS SELECT *, row_number() OVER (ORDER BY b, a) AS n FROM raw_own;
CREATE UNIQUE INDEX t_a ON t (a, b, n);
SELECT t.a FROM t JOIN raw_own USING (a) ORDER BY t.b`;
    const kinds = new Set<string>();
    for (let memory = 1_000_000; memory < 9_000_000; memory += 500_000) {
      tools = await loadNodeTools();
      const blob = nodeBlob(rows);
      Object.defineProperty(blob, 'size', { value: 1 });
      const { failure, tables } = run(labOf([{ kind: 'blob', blob }], COMMA, ['a', 'b'], memory), load);
      kinds.add(`${failure?.kind ?? 'fine'} ${failure?.step ?? ''}`);
      expect(tables.length).toBeGreaterThanOrEqual(failure?.step === 'load' ? 2 : 0);
    }
    expect([...kinds]).toEqual(['memory ', 'memory load', 'fine ']);
  });

  test('a file that went away meanwhile is told', () => {
    const openBlob = (blob: Blob): ByteSource => ({
      size: blob.size,
      read() {
        throw new UnreadableFile();
      },
    });
    tools = { ...tools, openBlob };
    const { failure } = run(labOf([{ kind: 'blob', blob: new Blob(['a,b\n']) }], COMMA));
    expect(failure).toMatchObject({ kind: 'extract', whole: true });
    expect(failure === undefined ? '' : explainFailure(failure)).toMatch(/^f0\.csv can no longer be read/);
    const odd = { delimiter: '::', header: true };
    expect(run(labOf([{ kind: 'blob', blob: new Blob(['a::b\n']) }], odd)).failure).toEqual(failure);
  });

  test('too many columns, and a record without an end, are told', () => {
    const wide = nodeBlob(utf8(`${'a,'.repeat(3000)}\n`));
    expect(run(labOf([{ kind: 'blob', blob: wide }], COMMA)).failure).toMatchObject({
      kind: 'too-much',
      message: expect.stringContaining('3,001 columns') as string,
    });
    const long = new Uint8Array(40 << 20).fill(97);
    long.set(utf8('a,b\n'));
    expect(run(labOf([{ kind: 'blob', blob: nodeBlob(long) }], COMMA)).failure).toMatchObject({
      kind: 'too-much',
      message: expect.stringContaining('line 2') as string,
    });
  });
});

test('lost rows of a large file are named, also where others came twice in their stead', () => {
  const rows = utf8(`a\n${Array.from({ length: 60_000 }, (_, i) => i).join('\n')}\n`);
  const lab = labOf([{ kind: 'blob', blob: nodeBlob(rows) }], COMMA, ['a']);
  const load = (more: string): string => `CREATE TABLE rejects (_file, _line);
CREATE TABLE own AS SELECT * FROM raw_own WHERE a <> '777' ${more}`;
  expect(run(lab, load('OR true')).ledger).toMatchObject({ rowsIn: 60_000, loaded: 60_000, lost: [] });
  const lost = [{ file: 'f0.csv', line: 779, text: '777' }];
  expect(run(lab, load('')).ledger).toMatchObject({ loaded: 59_999, lost });
  expect(run(lab, load("UNION ALL SELECT * FROM raw_own WHERE a = '5'")).ledger).toMatchObject({
    loaded: 60_000,
    lost,
  });
});
