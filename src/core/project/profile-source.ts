// The columns of a source, profiled from the bytes of its files: piece by piece, with bounded memory, as far as a person needs.
import { dialectSkip } from './skip-lines.ts';
import { profileTally, type ColumnProfile } from '../csv/profile.ts';
import { ColumnTally } from '../csv/tally.ts';
import { columnNames } from '../csv/text.ts';
import type { ByteSource } from '../pipeline/engine.ts';
import { KeyFinder } from './key-finder.ts';
import { keyColumns } from './key-columns.ts';
import { readColumn, type ColumnReading } from './reading.ts';
import { RecordSplitter } from './records.ts';
import type { FileFormat } from './project.ts';

export interface SourceFile {
  readonly bytes: ByteSource;
  readonly format: FileFormat;
}

export interface ProfileProgress {
  readonly bytes: number;
  readonly size: number;
  readonly rows: number;
}

export interface ProfileOptions {
  /** Rows to look at, over all files together. */
  readonly rows?: number;
  onProgress?(progress: ProfileProgress): void;
}

export interface ProfiledColumn {
  readonly profile: ColumnProfile;
  readonly reading: ColumnReading;
}

/** Plain data: travels from a worker to the page. */
export interface SourceProfile {
  readonly columns: readonly ProfiledColumn[];
  /** Rows looked at; all there are when `complete`. */
  readonly rows: number;
  readonly complete: boolean;
  /** Lines with another number of fields than the header; not in the counts. */
  readonly ragged: number;
  /** Names of the raw columns that tell rows apart, and how many rows repeat them. */
  readonly key: { readonly columns: readonly string[]; readonly repeats: number } | null;
}

export const PROFILED_ROWS = 200_000;
const PIECE = 1 << 20;

interface Scan {
  header: string[] | null;
  tallies: ColumnTally[];
  keys: KeyFinder;
  rows: number;
  ragged: number;
}

export function profileSource(files: readonly SourceFile[], options: ProfileOptions = {}): SourceProfile {
  const limit = options.rows ?? PROFILED_ROWS;
  const scan: Scan = { header: null, tallies: [], keys: new KeyFinder(0), rows: 0, ragged: 0 };
  const size = files.reduce((sum, { bytes }) => sum + bytes.size, 0);
  let done = 0;
  let complete = true;
  for (const file of files) {
    const before = done;
    const ended = scanFile(file, scan, limit, (bytes) => {
      done = before + bytes;
      options.onProgress?.({ bytes: done, size, rows: scan.rows });
    });
    complete &&= ended;
    if (!ended) break;
  }
  return profileOf(scan, complete);
}

/** False when the limit was reached before the end. */
function scanFile(
  { bytes, format }: SourceFile,
  scan: Scan,
  limit: number,
  onBytes: (bytes: number) => void,
): boolean {
  const decoder = new TextDecoder(format.encoding);
  const skipped = dialectSkip(format.skip);
  const splitter = new RecordSplitter(format);
  let first = true;
  for (let from = 0; from < bytes.size || first; from += PIECE) {
    const to = Math.min(bytes.size, from + PIECE);
    const last = to === bytes.size;
    const text = skipped(decoder.decode(bytes.read(from, to), { stream: !last }));
    for (const cells of splitter.push(text, last)) {
      if (first && takeHeader(cells, format, scan)) {
        first = false;
        continue;
      }
      first = false;
      if (scan.rows >= limit) return false;
      addRecord(cells, scan);
    }
    onBytes(to);
    if (last) break;
  }
  return true;
}

/** True when the record was names. Later files of a source bring the same columns. */
function takeHeader(cells: readonly string[], format: FileFormat, scan: Scan): boolean {
  if (scan.header === null) {
    scan.header = columnNames(format.header ? cells : cells.map(() => ''));
    scan.tallies = scan.header.map(() => new ColumnTally());
    scan.keys = new KeyFinder(scan.header.length);
  }
  return format.header;
}

function addRecord(cells: readonly string[], scan: Scan): void {
  const { tallies } = scan;
  if (cells.length !== tallies.length || (cells.length === 1 && cells[0] === '')) {
    scan.ragged++;
    return;
  }
  scan.rows++;
  for (let at = 0; at < tallies.length; at++) tallies[at]?.add(cells[at] ?? '');
  scan.keys.add(cells);
}

function profileOf({ header, tallies, keys, rows, ragged }: Scan, complete: boolean): SourceProfile {
  const names = header ?? [];
  const columns = tallies.map((tally, at): ProfiledColumn => ({
    profile: profileTally(names[at] ?? '', tally),
    reading: readColumn(tally.counts()),
  }));
  const key = rows === 0 ? null : keys.find(keyColumns(columns, rows));
  return {
    columns,
    rows,
    complete,
    ragged,
    key: key === null ? null : { columns: key.columns.map((at) => names[at] ?? ''), repeats: key.repeats },
  };
}
