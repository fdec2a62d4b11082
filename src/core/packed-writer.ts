// Packs rows, cell by cell, in growing typed arrays. Knows not where the cells come from.
import { PACKED, type PackedColumn, type PackedSet } from './packed.ts';
import type { ResultSet, SqlValue } from './values.ts';

/** Bytes of text and blobs that one set may have: beyond, it ends as if the row cap were reached. */
export const PACKED_BYTES = 64 * 2 ** 20;

/** Up to here copying byte by byte is quicker than making a view of the bytes. */
const SHORT = 48;

/** One growing column, reusable. Cells come row after row; a row that is skipped is NULL. */
export class ColumnWriter {
  #kinds = new Uint8Array(0);
  #numbers = new Float64Array(0);
  #wide = new BigInt64Array(0);
  #ends = new Uint32Array(0);
  #bytes = new Uint8Array(0);
  #used = 0;
  #hasNumbers = false;
  /** The first row that has no `ends` yet. */
  #ended = 0;

  get byteLength(): number {
    return this.#used;
  }

  integer(row: number, value: number): void {
    this.#number(row, PACKED.integer);
    this.#numbers[row] = value;
  }

  real(row: number, value: number): void {
    this.#number(row, PACKED.real);
    this.#numbers[row] = value;
  }

  wide(row: number, value: bigint): void {
    this.#number(row, PACKED.wide);
    this.#wide[row] = value;
  }

  /** `kind` is text or blob; the bytes are copied. */
  piece(row: number, kind: number, from: Uint8Array, start: number, length: number): void {
    if (row >= this.#kinds.length) this.#kinds = grown(this.#kinds, row + 1);
    if (row >= this.#ends.length) this.#ends = grown(this.#ends, row + 1);
    const begin = this.#used;
    const end = begin + length;
    if (end > this.#bytes.length) this.#bytes = grown(this.#bytes, end);
    if (this.#ended < row) this.#endRows(row);
    this.#kinds[row] = kind;
    const bytes = this.#bytes;
    if (length > SHORT) bytes.set(from.subarray(start, start + length), begin);
    else for (let at = begin, source = start; at < end; at++, source++) bytes[at] = from[source]!;
    this.#used = end;
    this.#ends[row] = end;
    this.#ended = row + 1;
  }

  /** Empty again; the arrays stay as long as they are, so that the next set need not grow them anew. */
  reset(): void {
    this.#kinds.fill(PACKED.null);
    this.#numbers.fill(0);
    this.#hasNumbers = false;
    this.#used = 0;
    this.#ended = 0;
  }

  /** The column of the first `count` rows; arrays are copies that fit exactly. */
  done(count: number): PackedColumn {
    if (this.#ended > 0 && this.#ends.length < count) this.#ends = grown(this.#ends, count);
    if (this.#ended > 0) this.#endRows(count);
    return {
      kinds: fitted(this.#kinds, count),
      numbers: this.#hasNumbers ? fitted(this.#numbers, count) : new Float64Array(0),
      bytes: this.#bytes.slice(0, this.#used),
      ends: this.#ended === 0 ? new Uint32Array(0) : this.#ends.slice(0, count),
    };
  }

  #number(row: number, kind: number): void {
    if (row >= this.#kinds.length) this.#kinds = grown(this.#kinds, row + 1);
    if (row >= this.#numbers.length) {
      this.#numbers = grown(this.#numbers, row + 1);
      this.#wide = new BigInt64Array(this.#numbers.buffer);
    }
    this.#kinds[row] = kind;
    this.#hasNumbers = true;
  }

  /** Rows without bytes end where the one before them does. */
  #endRows(until: number): void {
    if (this.#ended < until) this.#ends.fill(this.#used, this.#ended, until);
    this.#ended = Math.max(this.#ended, until);
  }
}

/** Rows as they stand, packed. */
export function packRows({ columns, rows, truncated }: ResultSet): PackedSet {
  const utf8 = new TextEncoder();
  const data = columns.map((_, index) => {
    const column = new ColumnWriter();
    for (const [row, cells] of rows.entries()) packValue(column, row, cells[index] ?? null, utf8);
    return column.done(rows.length);
  });
  return { columns, count: rows.length, truncated, data };
}

/** One value into its column. */
export function packValue(column: ColumnWriter, row: number, value: SqlValue, utf8: TextEncoder): void {
  // SQLite has no NaN: it stores NULL.
  if (value === null || Number.isNaN(value)) return;
  if (typeof value === 'number') column.real(row, value);
  else if (typeof value === 'bigint') {
    const double = Number(value);
    if (Number.isSafeInteger(double)) column.integer(row, double);
    else column.wide(row, value);
  } else {
    const bytes = typeof value === 'string' ? utf8.encode(value) : value;
    column.piece(row, typeof value === 'string' ? PACKED.text : PACKED.blob, bytes, 0, bytes.length);
  }
}

type Growing = Uint8Array<ArrayBuffer> | Uint32Array<ArrayBuffer> | Float64Array<ArrayBuffer>;

/** A longer copy with room to spare. */
function grown<T extends Growing>(array: T, least: number): T {
  const length = Math.max(least, 2 * array.length, 256);
  const make = array.constructor as new (length: number) => T;
  const copy = new make(length);
  copy.set(array);
  return copy;
}

function fitted<T extends Growing>(array: T, count: number): T {
  return (array.length < count ? grown(array, count) : array).slice(0, count) as T;
}
