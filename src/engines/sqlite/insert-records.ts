// Inserts records whose fields lie in the engine's own memory: bound where they are, nothing is copied and no string is made.
import { impossibleDate, mayBeImpossible } from '../../core/csv/impossible-date.ts';
import { DOUBLED, WIDE } from '../../core/csv/scan-record.ts';
import { isUtf8 } from '../../core/csv/utf8.ts';
import type { Heap } from './heap.ts';
import { insertSql } from './raw-table.ts';

/** The engine neither copies nor frees what is bound. */
const STATIC = 0;
const DONE = 101;

/** Rows that one statement inserts: a statement a row takes half as long again (measured); beyond these it gains no more. */
const ROWS_AT_ONCE = 64;
const CELLS_AT_ONCE = 1000;

/** The connection that is inserted through, and the sign that doubles in a cell. */
export interface InsertTerms {
  readonly heap: Heap;
  readonly db: number;
  readonly quote: number;
}

/** Rows of cells, the line of each, and texts that are the same for all of them. */
export class RecordInsert {
  rows = 0;
  /** The first date that does not exist, at the start of a cell. */
  impossible: string | null = null;
  readonly #heap: Heap;
  readonly #db: number;
  readonly #quote: number;
  readonly #cells: number;
  readonly #many: Statement;
  readonly #one: Statement;
  readonly #texts: readonly Text[];
  /** Of the rows that wait: for each cell where it begins and how long it is, then the line. */
  readonly #waiting: Int32Array;
  #waitingRows = 0;
  /** Cells of the rows that wait, written anew. */
  readonly #mended: number[] = [];

  /** @param columns of the table: the cells, the line, then one for each of `texts` */
  constructor(terms: InsertTerms, table: string, columns: readonly string[], texts: readonly string[]) {
    const { heap, db, quote } = terms;
    this.#heap = heap;
    this.#db = db;
    this.#quote = quote;
    this.#cells = columns.length - 1 - texts.length;
    const rows = Math.max(1, Math.min(ROWS_AT_ONCE, Math.floor(CELLS_AT_ONCE / columns.length)));
    this.#texts = texts.map((text) => {
      const bytes = ENCODER.encode(text);
      return { pointer: heap.put(bytes), size: bytes.length };
    });
    this.#one = this.#prepare(table, columns, 1);
    this.#many = this.#prepare(table, columns, rows);
    this.#waiting = new Int32Array(rows * (this.#cells * 2 + 1));
  }

  /** `fields` as the scanner leaves them, offsets into the heap. They may have to stay where they are until `flush`. */
  add(bytes: Uint8Array, fields: Int32Array, line: number): void {
    const waiting = this.#waiting;
    const end = this.#cells * 3;
    let look = this.impossible === null;
    let at = this.#waitingRows * (this.#cells * 2 + 1);
    for (let slot = 0; slot < end; slot += 3) {
      const from = fields[slot]!;
      const to = fields[slot + 1]!;
      const marks = fields[slot + 2]!;
      if (marks !== 0) this.#mark(at, from, to, marks);
      else {
        if (look && mayBeImpossible(bytes, from, to)) look = this.#look(from, to);
        waiting[at] = from;
        waiting[at + 1] = to - from;
      }
      at += 2;
    }
    waiting[at] = line;
    this.rows++;
    this.#waitingRows++;
    if (this.#waitingRows === this.#many.rows) this.flush();
  }

  /** Writes the rows that wait. */
  flush(): void {
    const statement = this.#waitingRows === this.#many.rows ? this.#many : this.#one;
    for (let row = 0; row < this.#waitingRows; row += statement.rows) this.#write(statement, row);
    this.#waitingRows = 0;
    for (const pointer of this.#mended) this.#heap.free(pointer);
    this.#mended.length = 0;
  }

  free(): void {
    for (const { pointer } of [this.#one, this.#many]) this.#heap.calls._sqlite3_finalize(pointer);
    for (const pointer of [...this.#texts.map((text) => text.pointer), ...this.#mended])
      this.#heap.free(pointer);
  }

  #prepare(table: string, columns: readonly string[], rows: number): Statement {
    // The texts are ?1, ?2…; every row refers to the same ones.
    const same = this.#texts.map((_, i) => `?${i + 1}`);
    const values = Array.from({ length: rows }, (_, row) => {
      const first = same.length + 1 + row * (this.#cells + 1);
      return `(${[...Array.from({ length: this.#cells + 1 }, (_, i) => `?${first + i}`), ...same].join(',')})`;
    });
    const pointer = this.#heap.prepare(this.#db, insertSql(table, columns, values.join(',')));
    for (const [i, text] of this.#texts.entries())
      this.#heap.calls._sqlite3_bind_text(pointer, i + 1, text.pointer, text.size, STATIC);
    return { pointer, rows };
  }

  #write({ pointer, rows }: Statement, row: number): void {
    const { calls } = this.#heap;
    const waiting = this.#waiting;
    const cells = this.#cells;
    let at = row * (cells * 2 + 1);
    let parameter = this.#texts.length + 1;
    for (let done = 0; done < rows; done++) {
      for (let cell = 0; cell < cells; cell++, at += 2)
        calls._sqlite3_bind_text(pointer, parameter++, waiting[at]!, waiting[at + 1]!, STATIC);
      calls._sqlite3_bind_int(pointer, parameter++, waiting[at++]!);
    }
    if (calls._sqlite3_step(pointer) !== DONE) throw new Error(this.#heap.complaint(this.#db));
    calls._sqlite3_reset(pointer);
  }

  /** A cell that does not lie in the file as it is meant. */
  #mark(at: number, from: number, to: number, marks: number): void {
    const bytes = this.#heap.bytes();
    const end = (marks & DOUBLED) === 0 ? to : closeUp(bytes, from, to, this.#quote);
    if (this.impossible === null && mayBeImpossible(bytes, from, end)) this.#look(from, end);
    const fits = (marks & WIDE) === 0 || isUtf8(bytes, from, end);
    const { pointer, size } = fits ? { pointer: from, size: end - from } : this.#mend(from, end);
    this.#waiting[at] = pointer;
    this.#waiting[at + 1] = size;
  }

  /** What is no UTF-8 becomes U+FFFD, as for everybody who decodes the file. */
  #mend(from: number, end: number): Text {
    const mended = ENCODER.encode(DECODER.decode(this.#heap.bytes().slice(from, end)));
    const pointer = this.#heap.put(mended);
    this.#mended.push(pointer);
    return { pointer, size: mended.length };
  }

  /** True as long as there is reason to look further. */
  #look(from: number, to: number): boolean {
    this.impossible ??= impossibleDate(
      DECODER.decode(this.#heap.bytes().slice(from, Math.min(to, from + 11))),
    );
    return this.impossible === null;
  }
}

interface Statement {
  readonly pointer: number;
  readonly rows: number;
}

interface Text {
  readonly pointer: number;
  readonly size: number;
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
