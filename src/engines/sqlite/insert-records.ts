// Inserts records whose fields lie in the engine's own memory: bound where they are, nothing is copied and no string is made.
import type { Heap } from './heap.ts';
import { insertSql } from './raw-table.ts';
import type { RecordCells } from './record-cells.ts';

/** The engine neither copies nor frees what is bound. */
const STATIC = 0;
const DONE = 101;

/** Rows that one statement inserts: a statement a row takes half as long again (measured); beyond these it gains no more. */
const ROWS_AT_ONCE = 64;
const CELLS_AT_ONCE = 1000;

/** Rows of cells, the line of each, and texts that are the same for all of them. */
export class RecordInsert {
  readonly #heap: Heap;
  readonly #db: number;
  readonly #cells: number;
  readonly #reader: RecordCells;
  readonly #many: Statement;
  readonly #one: Statement;
  readonly #texts: readonly Text[];
  /** Of the rows that wait: for each cell where it begins and how long it is, then the line. */
  readonly #waiting: Int32Array;
  #waitingRows = 0;

  /**
   * @param db the connection that is inserted through
   * @param columns of the table: the cells, the line, then one for each of `texts`
   */
  constructor(
    heap: Heap,
    db: number,
    reader: RecordCells,
    table: string,
    columns: readonly string[],
    texts: readonly string[],
  ) {
    this.#heap = heap;
    this.#db = db;
    this.#reader = reader;
    this.#cells = columns.length - 1 - texts.length;
    const rows = Math.max(1, Math.min(ROWS_AT_ONCE, Math.floor(CELLS_AT_ONCE / columns.length)));
    this.#texts = texts.map((text) => {
      const bytes = new TextEncoder().encode(text);
      return { pointer: heap.put(bytes), size: bytes.length };
    });
    this.#one = this.#prepare(table, columns, 1);
    this.#many = this.#prepare(table, columns, rows);
    this.#waiting = new Int32Array(rows * (this.#cells * 2 + 1));
  }

  /** @param spans of the cells, as `RecordCells` gives them; they have to stay where they are until `flush` */
  add(spans: Int32Array, line: number): void {
    const at = this.#waitingRows * (this.#cells * 2 + 1);
    this.#waiting.set(spans, at);
    this.#waiting[at + this.#cells * 2] = line;
    this.#waitingRows++;
    if (this.#waitingRows === this.#many.rows) this.flush();
  }

  /** Writes the rows that wait. */
  flush(): void {
    const statement = this.#waitingRows === this.#many.rows ? this.#many : this.#one;
    for (let row = 0; row < this.#waitingRows; row += statement.rows) this.#write(statement, row);
    this.#waitingRows = 0;
    this.#reader.release();
  }

  free(): void {
    for (const { pointer } of [this.#one, this.#many]) this.#heap.calls._sqlite3_finalize(pointer);
    for (const { pointer } of this.#texts) this.#heap.free(pointer);
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
}

interface Statement {
  readonly pointer: number;
  readonly rows: number;
}

interface Text {
  readonly pointer: number;
  readonly size: number;
}
