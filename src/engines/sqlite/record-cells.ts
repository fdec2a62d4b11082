// The cells of scanned records as SQLite gets them: doubled quotes closed up, what is no UTF-8 mended, dates that do not exist noticed.
import { impossibleDate, mayBeImpossible } from '../../core/csv/impossible-date.ts';
import { DOUBLED, WIDE } from '../../core/csv/scan-record.ts';
import { isUtf8 } from '../../core/csv/utf8.ts';
import type { Heap } from './heap.ts';

export class RecordCells {
  /** The first date that does not exist, at the start of a cell. */
  impossible: string | null = null;
  readonly #heap: Heap;
  readonly #quote: number;
  /** Cells written anew, until `release`. */
  readonly #mended: number[] = [];
  #spans = new Int32Array(0);

  /** @param quote the sign that doubles in a cell */
  constructor(heap: Heap, quote: number) {
    this.#heap = heap;
    this.#quote = quote;
  }

  /**
   * Where each cell begins in the heap, then how long it is; until the next one is read. Changes the bytes: once for a record.
   * @param fields `RecordScanner.fields`, of so many `cells`
   */
  read(bytes: Uint8Array, fields: Int32Array, cells: number): Int32Array {
    if (this.#spans.length !== cells * 2) this.#spans = new Int32Array(cells * 2);
    const into = this.#spans;
    const end = cells * 3;
    let at = 0;
    let look = this.impossible === null;
    for (let slot = 0; slot < end; slot += 3) {
      const from = fields[slot]!;
      const to = fields[slot + 1]!;
      const marks = fields[slot + 2]!;
      if (marks !== 0) this.#mark(into, at, from, to, marks);
      else {
        if (look && mayBeImpossible(bytes, from, to)) look = this.#look(from, to);
        into[at] = from;
        into[at + 1] = to - from;
      }
      at += 2;
    }
    return into;
  }

  /** What was read is no longer needed. */
  release(): void {
    if (this.#mended.length === 0) return;
    for (const pointer of this.#mended) this.#heap.free(pointer);
    this.#mended.length = 0;
  }

  /** A cell that does not lie in the file as it is meant. */
  #mark(into: Int32Array, at: number, from: number, to: number, marks: number): void {
    const bytes = this.#heap.bytes();
    const end = (marks & DOUBLED) === 0 ? to : closeUp(bytes, from, to, this.#quote);
    if (this.impossible === null && mayBeImpossible(bytes, from, end)) this.#look(from, end);
    const fits = (marks & WIDE) === 0 || isUtf8(bytes, from, end);
    if (!fits) {
      this.#mend(into, at, from, end);
      return;
    }
    into[at] = from;
    into[at + 1] = end - from;
  }

  /** What is no UTF-8 becomes U+FFFD, as for everybody who decodes the file. */
  #mend(into: Int32Array, at: number, from: number, end: number): void {
    const mended = ENCODER.encode(DECODER.decode(this.#heap.bytes().slice(from, end)));
    const pointer = this.#heap.put(mended);
    this.#mended.push(pointer);
    into[at] = pointer;
    into[at + 1] = mended.length;
  }

  /** True as long as there is reason to look further. */
  #look(from: number, to: number): boolean {
    this.impossible ??= impossibleDate(
      DECODER.decode(this.#heap.bytes().slice(from, Math.min(to, from + 11))),
    );
    return this.impossible === null;
  }
}

const ENCODER = new TextEncoder();
const DECODER = new TextDecoder('utf-8', { ignoreBOM: true });

/** Of each doubled quote one goes, in place; gives the new end. */
function closeUp(bytes: Uint8Array, from: number, to: number, quote: number): number {
  let end = from;
  for (let at = from; at < to; at++) {
    const byte = bytes[at]!;
    bytes[end++] = byte;
    if (byte === quote) at++;
  }
  return end;
}
