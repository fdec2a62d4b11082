// Where SQLite keeps the cells of the row that a statement stands on. Asking for a cell takes three calls; reading it where it lies
// takes none. Nothing of this is promised by SQLite, so it is looked up on rows that are known, in each engine anew; where anything
// is not as expected there is no layout, and cells are asked for.
import type { Heap } from './heap.ts';
import type { SqlJsModule } from './sql-js.ts';

/** Byte offsets. */
export interface CellLayout {
  /** In a statement: the pointer to the first cell. */
  readonly row: number;
  /** From a cell to the next. */
  readonly stride: number;
}

/** Within a cell; it begins with its number, as a double or as an int64. */
export const CELL = { start: 8, length: 12, flags: 16, encoding: 18 } as const;

/** Kinds of a cell, of which one is set, and what says that there is more to it than its bytes. */
export const FLAGS = { null: 1, text: 2, integer: 4, real: 8, blob: 16, kind: 0x3f, zeros: 0x400 } as const;

export const UTF8_CELL = 1;

/** Rows that differ in where the engine builds them. */
const KNOWN = [
  `SELECT 'one', 'zwei', 7, -1, 2.5, NULL, x'0102', 9007199254740993`,
  `SELECT 0, 0, 0 WHERE 0 UNION ALL VALUES (upper('one'), lower('ZWEI'), 7)`,
  `WITH c(a, b, n) AS (SELECT 'one', 'zwei', 7 UNION SELECT 'p', 'q', 0) SELECT a, b, n FROM c ORDER BY n DESC, a || b`,
];

/** A statement takes less. */
const STATEMENT_BYTES = 400;
const MOST_STRIDE = 128;
const ROW = 100;

/** @param db an open connection; it is only asked */
export function findLayout(module: SqlJsModule, heap: Heap, db: number): CellLayout | null {
  const found = KNOWN.map((sql) => layoutsOf(module, heap, db, sql));
  const [first = []] = found;
  const agreed = first.filter((one) => found.every((all) => all.some((other) => same(one, other))));
  // Two places that both fit: there is no telling which is the row.
  return agreed.length === 1 ? (agreed[0] ?? null) : null;
}

function same(a: CellLayout, b: CellLayout): boolean {
  return a.row === b.row && a.stride === b.stride;
}

/** What fits the first row of the query; its first cells are «one», «zwei», 7. */
function layoutsOf(module: SqlJsModule, heap: Heap, db: number, sql: string): CellLayout[] {
  const statement = heap.prepare(db, sql);
  try {
    if (module._sqlite3_step(statement) !== ROW) return [];
    const one = module._sqlite3_column_text(statement, 0);
    const two = module._sqlite3_column_text(statement, 1);
    const words = new DataView(heap.bytes().buffer);
    const layouts: CellLayout[] = [];
    const end = Math.min(STATEMENT_BYTES, words.byteLength - statement - 4);
    for (let row = 0; row < end; row += 4) {
      const cell = words.getUint32(statement + row, true);
      if (cell % 8 !== 0 || cell + 8 * MOST_STRIDE > words.byteLength || !isText(words, cell, one, 3))
        continue;
      for (let stride = 24; stride <= MOST_STRIDE; stride += 8)
        if (
          isText(words, cell + stride, two, 4) &&
          fits(words, cell, stride, module._sqlite3_column_count(statement))
        )
          layouts.push({ row, stride });
    }
    return layouts;
  } finally {
    module._sqlite3_finalize(statement);
  }
}

function isText(words: DataView, cell: number, start: number, length: number): boolean {
  return (
    words.getUint32(cell + CELL.start, true) === start &&
    words.getUint32(cell + CELL.length, true) === length &&
    kindOf(words, cell) === FLAGS.text &&
    words.getUint8(cell + CELL.encoding) === UTF8_CELL
  );
}

function fits(words: DataView, cell: number, stride: number, columns: number): boolean {
  const at = (column: number): number => cell + column * stride;
  const isInteger = (column: number, value: bigint): boolean =>
    kindOf(words, at(column)) === FLAGS.integer && words.getBigInt64(at(column), true) === value;
  if (!isInteger(2, 7n)) return false;
  if (columns === 3) return true;
  const bytes = words.getUint32(at(6) + CELL.start, true);
  return (
    isInteger(3, -1n) &&
    kindOf(words, at(4)) === FLAGS.real &&
    words.getFloat64(at(4), true) === 2.5 &&
    kindOf(words, at(5)) === FLAGS.null &&
    kindOf(words, at(6)) === FLAGS.blob &&
    words.getUint32(at(6) + CELL.length, true) === 2 &&
    words.getUint16(bytes, true) === 0x0201 &&
    isInteger(7, 9007199254740993n)
  );
}

function kindOf(words: DataView, cell: number): number {
  return words.getUint16(cell + CELL.flags, true) & FLAGS.kind;
}
