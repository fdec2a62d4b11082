// Records as rows of SQLite files that are written page by page beside the database, then taken over by it as a whole: SQLite copies
// rows from table to table four times as fast as it makes them of bound values.
import { quoteName } from '../../core/sql/quote-name.ts';
import { OutOfMemory } from './heap.ts';
import type { PiecedFile } from './pieced-file.ts';
import { declareColumns, hasColumns } from './raw-table.ts';
import { encodeSame, RecordBytes } from './record-bytes.ts';
import type { SqlJs, SqlJsDatabase } from './sql-js.ts';
import { TablePages } from './table-pages.ts';

const TABLE = 'staged';

/** Of one file. Each is taken over and its memory used for the next, while it is still near to the processor. */
const FILE_BYTES = 12 << 20;

/** SQLite reads ten files beside its own, and lets none go before the transaction ends: the last one takes all that is left. */
const MOST_FILES = 8;

/** Rows of cells, the line of each, and texts that are the same for all of them. */
export class RecordPages {
  readonly #sqlJs: SqlJs;
  readonly #db: SqlJsDatabase;
  readonly #table: string;
  readonly #columns: readonly string[];
  readonly #bytes: RecordBytes;
  readonly #empty: EmptyTable;
  readonly #attached: string[] = [];
  #paths: string[] = [];
  #file: PiecedFile | null = null;
  #pages: TablePages | null = null;

  /** @param columns of the table: the cells, the line, then one for each of `texts` */
  constructor(
    sqlJs: SqlJs,
    db: SqlJsDatabase,
    table: string,
    columns: readonly string[],
    texts: readonly string[],
  ) {
    this.#sqlJs = sqlJs;
    this.#db = db;
    this.#table = table;
    this.#columns = columns;
    this.#bytes = new RecordBytes(encodeSame(texts));
    this.#empty = emptyTable(sqlJs, columns);
  }

  /**
   * False when the record is too long for a page: it is not taken.
   * @param spans of the cells, as `RecordCells` gives them
   */
  add(spans: Int32Array, line: number): boolean {
    const pages = this.#pages ?? this.#begin();
    if (!this.#bytes.put(pages, this.#sqlJs.heap.bytes(), spans, line)) return false;
    const isFull = this.#file !== null && this.#file.size >= FILE_BYTES;
    if (isFull && this.#paths.length < MOST_FILES) this.flush();
    return true;
  }

  /** Adds what is not yet in the table to it, within whatever transaction is open. */
  flush(): void {
    if (this.#pages === null) return;
    this.#pages.finish();
    const name = `pipeyard_${String(this.#paths.length)}`;
    this.#db.run(`ATTACH '${this.#paths.at(-1) ?? ''}' AS ${name}`);
    this.#attached.push(name);
    this.#db.run(`PRAGMA ${name}.cache_size=8`);
    // Without names SQLite compares the two tables and, where they are alike, copies rows without looking into them.
    const alike = hasColumns(this.#db, this.#table, this.#columns);
    const names = alike ? '' : ` (${this.#columns.map(quoteName).join(', ')})`;
    this.#db.run(`INSERT INTO main.${quoteName(this.#table)}${names} SELECT * FROM ${name}.${TABLE}`);
    this.#file?.resize(0);
    this.#file = null;
    this.#pages = null;
  }

  /** After the transaction. */
  free(): void {
    for (const name of this.#attached.splice(0)) this.#db.run(`DETACH ${name}`);
    for (const path of this.#paths) this.#sqlJs.files.remove(path);
    this.#paths = [];
  }

  #begin(): TablePages {
    const path = `/pipeyard_${String(this.#paths.length)}`;
    this.#paths.push(path);
    this.#file = this.#sqlJs.files.create(path);
    if (!this.#file.write(0, this.#empty.bytes)) throw new OutOfMemory();
    this.#pages = new TablePages(this.#file, this.#empty.root);
    return this.#pages;
  }
}

interface EmptyTable {
  /** A database with the table and no rows. */
  readonly bytes: Uint8Array;
  /** The number of the table's root page. */
  readonly root: number;
}

/** Made by SQLite: what it writes about a table is its own affair. */
function emptyTable(sqlJs: SqlJs, columns: readonly string[]): EmptyTable {
  const db = sqlJs.openMemory();
  try {
    declareColumns(db, TABLE, columns);
    const statement = db.prepare('SELECT rootpage FROM sqlite_schema');
    statement.step();
    const [root] = statement.get(null, { useBigInt: true });
    statement.free();
    return { bytes: db.export(), root: Number(root) };
  } finally {
    db.close();
  }
}
