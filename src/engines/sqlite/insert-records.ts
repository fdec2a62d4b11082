// Inserts records whose fields lie in the engine's own memory: bound where they are, nothing is copied and no string is made.
import { impossibleDate, mayBeImpossible } from '../../core/csv/impossible-date.ts';
import { DOUBLED, WIDE } from '../../core/csv/scan-record.ts';
import { isUtf8 } from '../../core/csv/utf8.ts';
import type { Heap } from './heap.ts';

/** The engine neither copies nor frees what is bound. */
const STATIC = 0;
const DONE = 101;

/** One prepared INSERT whose first columns are a record's cells; then come its line and texts that are the same for all. */
export class RecordInsert {
  rows = 0;
  /** The first date that does not exist, at the start of a cell. */
  impossible: string | null = null;
  readonly #heap: Heap;
  readonly #db: number;
  readonly #statement: number;
  readonly #columns: number;
  readonly #quote: number;
  readonly #texts: readonly number[];
  /** Cells of the row at hand that had to be written anew. */
  readonly #mended: number[] = [];

  constructor(heap: Heap, db: number, sql: string, columns: number, quote: number, texts: readonly string[]) {
    this.#heap = heap;
    this.#db = db;
    this.#columns = columns;
    this.#quote = quote;
    this.#statement = heap.prepare(db, sql);
    this.#texts = texts.map((text, i) => {
      const bytes = ENCODER.encode(text);
      const pointer = heap.put(bytes);
      heap.calls._sqlite3_bind_text(this.#statement, columns + 2 + i, pointer, bytes.length, STATIC);
      return pointer;
    });
  }

  /** `fields` as the scanner leaves them, offsets into the heap. */
  add(bytes: Uint8Array, fields: Int32Array, line: number): void {
    const { calls } = this.#heap;
    const statement = this.#statement;
    const columns = this.#columns;
    for (let column = 1, slot = 0; column <= columns; column++, slot += 3) {
      const from = fields[slot] as number;
      const to = fields[slot + 1] as number;
      if (fields[slot + 2] !== 0) this.#bindMarked(column, from, to, fields[slot + 2] as number);
      else {
        if (this.impossible === null && mayBeImpossible(bytes, from, to)) this.#look(from, to);
        calls._sqlite3_bind_text(statement, column, from, to - from, STATIC);
      }
    }
    calls._sqlite3_bind_int(statement, columns + 1, line);
    const code = calls._sqlite3_step(statement);
    if (code !== DONE) throw new Error(this.#heap.complaint(this.#db));
    calls._sqlite3_reset(statement);
    this.rows++;
    if (this.#mended.length > 0) this.#forget();
  }

  free(): void {
    this.#heap.calls._sqlite3_finalize(this.#statement);
    for (const pointer of this.#texts) this.#heap.free(pointer);
    this.#forget();
  }

  #bindMarked(column: number, from: number, to: number, marks: number): void {
    const bytes = this.#heap.bytes();
    const end = (marks & DOUBLED) === 0 ? to : closeUp(bytes, from, to, this.#quote);
    if (this.impossible === null && mayBeImpossible(bytes, from, end)) this.#look(from, end);
    const fits = (marks & WIDE) === 0 || isUtf8(bytes, from, end);
    const { pointer, size } = fits ? { pointer: from, size: end - from } : this.#mend(from, end);
    this.#heap.calls._sqlite3_bind_text(this.#statement, column, pointer, size, STATIC);
  }

  /** What is no UTF-8 becomes U+FFFD, as for everybody who decodes the file. */
  #mend(from: number, end: number): { pointer: number; size: number } {
    const mended = ENCODER.encode(DECODER.decode(this.#heap.bytes().slice(from, end)));
    const pointer = this.#heap.put(mended);
    this.#mended.push(pointer);
    return { pointer, size: mended.length };
  }

  #forget(): void {
    for (const pointer of this.#mended) this.#heap.free(pointer);
    this.#mended.length = 0;
  }

  #look(from: number, to: number): void {
    this.impossible = impossibleDate(DECODER.decode(this.#heap.bytes().slice(from, Math.min(to, from + 11))));
  }
}

const ENCODER = new TextEncoder();
const DECODER = new TextDecoder('utf-8', { ignoreBOM: true });

/** Of each doubled quote one goes, in place; gives the new end. */
function closeUp(bytes: Uint8Array, from: number, to: number, quote: number): number {
  let end = from;
  for (let at = from; at < to; at++) {
    const byte = bytes[at] as number;
    bytes[end++] = byte;
    if (byte === quote) at++;
  }
  return end;
}
