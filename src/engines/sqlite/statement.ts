// A prepared statement on SQLite's own C functions: sql.js's would decode every cell into a string first. Cells are read from the
// engine's memory, as values or packed. Knows no gate and no failure words.
import { decodeText } from '../../core/decode-text.ts';
import type { ColumnWriter } from '../../core/packed-writer.ts';
import { PACKED } from '../../core/packed.ts';
import type { SqlValue } from '../../core/values.ts';
import { CELL, FLAGS, UTF8_CELL, type CellLayout } from './cell-layout.ts';
import type { SqlJs } from './sql-js.ts';

const ROW = 100;
const DONE = 101;
const { integer, real, text, blob } = PACKED;

/** Integers up to here are exact as doubles; sql.js has no door for int64, so larger ones are read as text. */
const EXACT = Number.MAX_SAFE_INTEGER;

/** What came of packing: rows, and bytes of their text and blobs. */
interface Packing {
  readonly count: number;
  readonly bytes: number;
  /** True when there were more rows. */
  readonly truncated: boolean;
}

export class Statement {
  readonly #sqlJs: SqlJs;
  readonly #db: number;
  readonly #pointer: number;
  /** Of bound values. */
  readonly #memory: number[] = [];

  constructor(sqlJs: SqlJs, db: number, pointer: number) {
    this.#sqlJs = sqlJs;
    this.#db = db;
    this.#pointer = pointer;
  }

  /** The statement's own text, up to and with its semicolon. */
  get text(): string {
    const { module } = this.#sqlJs;
    return module.UTF8ToString(module._sqlite3_sql(this.#pointer));
  }

  columns(): string[] {
    const { module } = this.#sqlJs;
    return Array.from({ length: module._sqlite3_column_count(this.#pointer) }, (_, column) =>
      module.UTF8ToString(module._sqlite3_column_name(this.#pointer, column)),
    );
  }

  /** Once, before the first step. Integers are bound as text, whose affinity SQLite then decides. */
  bind(values: readonly SqlValue[]): void {
    for (const [index, value] of values.entries()) this.#check(this.#bind(index + 1, value));
  }

  /** True when there is a row. */
  step(): boolean {
    const code = this.#sqlJs.module._sqlite3_step(this.#pointer);
    if (code === ROW) return true;
    if (code !== DONE) this.#check(code);
    return false;
  }

  value(column: number): SqlValue {
    const { module } = this.#sqlJs;
    const pointer = this.#pointer;
    switch (module._sqlite3_column_type(pointer, column)) {
      case integer: {
        const double = module._sqlite3_column_double(pointer, column);
        return Math.abs(double) <= EXACT ? BigInt(double) : BigInt(this.#text(column));
      }
      case real:
        return module._sqlite3_column_double(pointer, column);
      case text:
        return this.#text(column);
      case blob: {
        const start = module._sqlite3_column_blob(pointer, column);
        return this.#sqlJs.heap.bytes().slice(start, start + module._sqlite3_column_bytes(pointer, column));
      }
      default:
        return null;
    }
  }

  /** The rows that are left, into a column each. Ends at the row cap, and where text and blobs have reached `byteCap`. */
  pack(columns: readonly ColumnWriter[], rowCap: number, byteCap: number): Packing {
    const layout = this.#sqlJs.layout();
    let count = 0;
    let bytes = 0;
    for (; this.step(); count++) {
      if (count === rowCap || bytes >= byteCap) return { count, bytes, truncated: true };
      bytes += layout === null ? this.#askRow(columns, count) : this.#readRow(layout, columns, count);
    }
    return { count, bytes, truncated: false };
  }

  #askRow(columns: readonly ColumnWriter[], row: number): number {
    let bytes = 0;
    for (let column = 0; column < columns.length; column++)
      bytes += this.#askCell(columns[column]!, row, column);
    return bytes;
  }

  /** Reads the cells where they lie; gives the bytes of their texts and blobs. */
  #readRow(layout: CellLayout, columns: readonly ColumnWriter[], row: number): number {
    const { heap } = this.#sqlJs;
    let memory = heap.bytes();
    let { shorts, ints, doubles } = heap.numbers();
    let cell = ints[(this.#pointer + layout.row) >>> 2]! >>> 0;
    let total = 0;
    // No iterator: this runs for every cell of 100,000 rows.
    for (let column = 0; column < columns.length; column++, cell += layout.stride) {
      const writer = columns[column]!;
      const flags = shorts[(cell + CELL.flags) >>> 1]!;
      const kind = flags & (FLAGS.kind | FLAGS.zeros);
      if (kind === FLAGS.text && memory[cell + CELL.encoding] === UTF8_CELL) {
        const length = ints[(cell + CELL.length) >>> 2]!;
        writer.piece(row, text, memory, ints[(cell + CELL.start) >>> 2]! >>> 0, length);
        total += length;
      } else if (kind === FLAGS.integer) {
        const double = ints[(cell + 4) >>> 2]! * 2 ** 32 + (ints[cell >>> 2]! >>> 0);
        if (Math.abs(double) <= EXACT) writer.integer(row, double);
        else writer.wide(row, (BigInt(ints[(cell + 4) >>> 2]!) << 32n) | BigInt(ints[cell >>> 2]! >>> 0));
      } else if (kind === FLAGS.real) writer.real(row, doubles[cell >>> 3]!);
      else if (kind !== FLAGS.null) {
        total += this.#askCell(writer, row, column);
        // SQLite may have taken memory for it.
        memory = heap.bytes();
        ({ shorts, ints, doubles } = heap.numbers());
      }
    }
    return total;
  }

  /** Asks SQLite for the cell. */
  #askCell(writer: ColumnWriter, row: number, column: number): number {
    const { module, heap } = this.#sqlJs;
    const pointer = this.#pointer;
    const kind = module._sqlite3_column_type(pointer, column);
    if (kind === text || kind === blob) {
      const start =
        kind === text
          ? module._sqlite3_column_text(pointer, column)
          : module._sqlite3_column_blob(pointer, column);
      const length = module._sqlite3_column_bytes(pointer, column);
      writer.piece(row, kind, heap.bytes(), start, length);
      return length;
    }
    if (kind === real) writer.real(row, module._sqlite3_column_double(pointer, column));
    if (kind === integer) {
      const double = module._sqlite3_column_double(pointer, column);
      if (Math.abs(double) <= EXACT) writer.integer(row, double);
      else writer.wide(row, BigInt(this.#text(column)));
    }
    return 0;
  }

  free(): void {
    const { module } = this.#sqlJs;
    module._sqlite3_finalize(this.#pointer);
    for (const pointer of this.#memory.splice(0)) module._free(pointer);
  }

  #text(column: number): string {
    const { module } = this.#sqlJs;
    const start = module._sqlite3_column_text(this.#pointer, column);
    return decodeText(
      this.#sqlJs.heap.bytes(),
      start,
      start + module._sqlite3_column_bytes(this.#pointer, column),
    );
  }

  #bind(at: number, value: SqlValue): number {
    const { module } = this.#sqlJs;
    const pointer = this.#pointer;
    if (value === null) return module._sqlite3_bind_blob(pointer, at, 0, 0, 0);
    if (typeof value === 'number') {
      return value === (value | 0)
        ? module._sqlite3_bind_int(pointer, at, value)
        : module._sqlite3_bind_double(pointer, at, value);
    }
    const bytes = value instanceof Uint8Array ? value : new TextEncoder().encode(String(value));
    const copy = this.#sqlJs.heap.put(bytes);
    this.#memory.push(copy);
    const bind = value instanceof Uint8Array ? module._sqlite3_bind_blob : module._sqlite3_bind_text;
    return bind(pointer, at, copy, bytes.length, 0);
  }

  #check(code: number): void {
    if (code !== 0) throw complaint(this.#sqlJs, this.#db);
  }
}

/** The statements of a script, each prepared when the one before it is done with; throws where one cannot be. */
export function* statements(sqlJs: SqlJs, db: number, sql: string): Generator<Statement, void> {
  const { module } = sqlJs;
  const copy = sqlJs.heap.put(new TextEncoder().encode(`${sql}\0`));
  let next = copy;
  try {
    for (;;) {
      const { pointer, tail } = prepare(sqlJs, db, next);
      if (pointer === 0) return;
      next = tail;
      const statement = new Statement(sqlJs, db, pointer);
      try {
        yield statement;
      } finally {
        statement.free();
      }
    }
  } finally {
    module._free(copy);
  }
}

/** The first statement of a text. */
export function prepareOne(sqlJs: SqlJs, db: number, sql: string): Statement {
  const copy = sqlJs.heap.put(new TextEncoder().encode(`${sql}\0`));
  try {
    const { pointer } = prepare(sqlJs, db, copy);
    if (pointer === 0) throw new Error('there is no statement in the text');
    return new Statement(sqlJs, db, pointer);
  } finally {
    sqlJs.module._free(copy);
  }
}

/** Prepares what starts at `sql`; the pointer is 0 where nothing but blanks and comments is left. */
function prepare(sqlJs: SqlJs, db: number, sql: number): { pointer: number; tail: number } {
  const { module } = sqlJs;
  const stack = module.stackSave();
  try {
    const out = module.stackAlloc(8);
    const code = module._sqlite3_prepare_v2(db, sql, -1, out, out + 4);
    if (code !== 0) throw complaint(sqlJs, db);
    const words = new DataView(sqlJs.heap.bytes().buffer);
    return { pointer: words.getUint32(out, true), tail: words.getUint32(out + 4, true) };
  } finally {
    module.stackRestore(stack);
  }
}

function complaint({ module }: SqlJs, db: number): Error {
  return new Error(module.UTF8ToString(module._sqlite3_errmsg(db)));
}
