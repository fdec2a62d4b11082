// Rows as packed columns: a few typed arrays that go from a worker to the page without a copy. Nothing is lost on the way: storage
// classes, integers beyond 2^53, -0.0 and NUL in text come out as they went in. Knows no engine and no worker.
import { decodeText } from './decode-text.ts';
import type { Rows } from './rows.ts';
import type { ResultSet, SqlValue } from './values.ts';

/** What a cell is. Where there is a storage class of SQLite's, its own number. */
export const PACKED = {
  null: 0,
  integer: 1,
  real: 2,
  text: 3,
  blob: 4,
  /** An integer that a double cannot hold: its 8 bytes are an int64. */
  wide: 5,
} as const;

export interface PackedColumn {
  /** Per row, one of `PACKED`. */
  readonly kinds: Uint8Array<ArrayBuffer>;
  /** Per row, 8 bytes; empty where the column has no number. */
  readonly numbers: Float64Array<ArrayBuffer>;
  /** UTF-8 text and blobs, one after the other. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Per row, where its bytes end; empty where the column has neither text nor blobs. */
  readonly ends: Uint32Array<ArrayBuffer>;
}

export interface PackedSet {
  readonly columns: readonly string[];
  readonly count: number;
  /** True when there were more rows than were kept. */
  readonly truncated: boolean;
  readonly data: readonly PackedColumn[];
}

/** Packed columns seen as rows: a cell is decoded when somebody asks for it. */
export function rowsOfPacked({ columns, count, truncated, data }: PackedSet): Rows {
  const readers = data.map(cellReader);
  return {
    columns,
    count,
    truncated,
    cell: (row, column) => (row < 0 || row >= count ? null : (readers[column]?.(row) ?? null)),
  };
}

/** The first rows as arrays; `truncated` also when some were left out here. */
export function unpackRows(set: PackedSet, rowCap: number): ResultSet {
  const readers = set.data.map(cellReader);
  const rows = Array.from({ length: Math.min(set.count, rowCap) }, (_, row) =>
    readers.map((read) => read(row)),
  );
  return { columns: set.columns, rows, truncated: set.truncated || set.count > rowCap };
}

/** What may be handed to another thread instead of being copied. */
export function buffersOf({ data }: PackedSet): ArrayBuffer[] {
  return data.flatMap(({ kinds, numbers, bytes, ends }) =>
    [kinds.buffer, numbers.buffer, bytes.buffer, ends.buffer].filter((buffer) => buffer.byteLength > 0),
  );
}

/** A set of its own, so that one of the two can be handed over. */
export function copyPacked(set: PackedSet): PackedSet {
  const data = set.data.map(({ kinds, numbers, bytes, ends }) => ({
    kinds: kinds.slice(),
    numbers: numbers.slice(),
    bytes: bytes.slice(),
    ends: ends.slice(),
  }));
  return { ...set, data };
}

function cellReader({ kinds, numbers, bytes, ends }: PackedColumn): (row: number) => SqlValue {
  const wide = new BigInt64Array(numbers.buffer, numbers.byteOffset, numbers.length);
  const start = (row: number): number => (row === 0 ? 0 : (ends[row - 1] ?? 0));
  return (row) => {
    switch (kinds[row]) {
      case PACKED.integer:
        return BigInt(numbers[row] ?? 0);
      case PACKED.real:
        return numbers[row] ?? 0;
      case PACKED.text:
        return decodeText(bytes, start(row), ends[row] ?? 0);
      case PACKED.blob:
        return bytes.slice(start(row), ends[row] ?? 0);
      case PACKED.wide:
        return wide[row] ?? 0n;
      default:
        return null;
    }
  };
}
