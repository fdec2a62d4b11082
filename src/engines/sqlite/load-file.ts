// A CSV file of any size into its raw tables: read piece by piece into the engine's memory, its records written as pages that the
// database takes over. From the first record on that is too long for a page, they are bound where they lie and inserted.
import { piecesOf } from '../../core/csv/pieces.ts';
import { UnreadableFile } from '../../core/csv/unreadable-file.ts';
import { MAX_RECORD, RecordTooLarge, scanFile, type RecordSink } from '../../core/csv/scan-file.ts';
import type { FileCount, FileToStage } from '../../core/pipeline/engine.ts';
import type { RunFailure } from '../../core/pipeline/observation.ts';
import { LINEAGE } from '../../core/csv/text.ts';
import { MALFORMED } from '../../core/pipeline/stage.ts';
import { loading as words } from '../../core/text/en/loading.ts';
import { failureKind } from './failure.ts';
import { HeapWindow } from './heap.ts';
import { RecordInsert } from './insert-records.ts';
import { declareColumns, insertRows } from './raw-table.ts';
import { RecordCells } from './record-cells.ts';
import { RecordPages } from './record-pages.ts';
import type { SqlJs, SqlJsDatabase } from './sql-js.ts';

/** Of a file in memory at a time; also how often progress is told. */
const WINDOW = 4 << 20;

/** SQLite's own limit is 2000. */
const MAX_COLUMNS = 1900;

/** Malformed records that wait to be written together. */
const BATCH = 500;

/** All of the file or nothing of it. */
export function loadFile(
  file: FileToStage,
  db: SqlJsDatabase,
  sqlJs: SqlJs,
  windowSize = WINDOW,
): FileCount | RunFailure {
  const sink = new TableSink(file, db, sqlJs);
  let window: HeapWindow | null = null;
  db.run('BEGIN');
  try {
    declareColumns(db, file.malformed, MALFORMED);
    window = new HeapWindow(sqlJs.heap, windowSize);
    scanFile(piecesOf(file.bytes, file.dialect.encoding), file.dialect, file.signs, window, sink);
    const count = sink.finish();
    db.run('COMMIT');
    return count;
  } catch (error) {
    rollBack(db);
    return failureOf(error, file, sink.rows);
  } finally {
    sink.free();
    window?.free();
  }
}

class TooManyColumns extends Error {
  readonly columns: number;

  constructor(columns: number) {
    super(`${columns} columns`);
    this.columns = columns;
  }
}

class TableSink implements RecordSink {
  rows = 0;
  readonly #file: FileToStage;
  readonly #db: SqlJsDatabase;
  readonly #sqlJs: SqlJs;
  readonly #reader: RecordCells;
  #columns: readonly string[] = [];
  #pages: RecordPages | null = null;
  #insert: RecordInsert | null = null;
  #malformed: (readonly (string | number)[])[] = [];
  #malformedCount = 0;

  constructor(file: FileToStage, db: SqlJsDatabase, sqlJs: SqlJs) {
    this.#file = file;
    this.#db = db;
    this.#sqlJs = sqlJs;
    this.#reader = new RecordCells(sqlJs.heap, file.signs.quote);
  }

  header(names: readonly string[]): void {
    if (names.length > MAX_COLUMNS) throw new TooManyColumns(names.length);
    this.#columns = [...this.#file.columns(names), ...LINEAGE];
    declareColumns(this.#db, this.#file.table, this.#columns);
    this.#pages = new RecordPages(this.#sqlJs, this.#db, this.#file.table, this.#columns, this.#texts);
  }

  record(bytes: Uint8Array, fields: Int32Array, line: number): void {
    const spans = this.#reader.read(bytes, fields, this.#columns.length - LINEAGE.length);
    this.rows++;
    if (this.#insert === null && this.#pages?.add(spans, line) === true) this.#reader.release();
    else {
      this.#insert ??= this.#insertFromHere();
      this.#insert.add(spans, line);
    }
  }

  malformed(line: number, text: string, problem: string): void {
    const { name, delivery } = this.#file;
    this.#malformed.push([line, name, delivery, text, problem]);
    this.#malformedCount++;
    if (this.#malformed.length >= BATCH) this.#write();
  }

  flush(): void {
    this.#insert?.flush();
  }

  progress(done: number): void {
    const { heap, files } = this.#sqlJs;
    this.#file.onProgress(done, this.rows, heap.bytes().length + files.used);
  }

  finish(): FileCount {
    this.#write();
    if (this.#insert === null) this.#pages?.flush();
    return { rows: this.rows, malformed: this.#malformedCount, impossibleDate: this.#reader.impossible };
  }

  /** After the transaction. */
  free(): void {
    this.#insert?.free();
    this.#pages?.free();
    this.#reader.release();
  }

  get #texts(): readonly string[] {
    return [this.#file.name, this.#file.delivery];
  }

  /** What lies in pages comes first: rows stay in the file's order. */
  #insertFromHere(): RecordInsert {
    const { table } = this.#file;
    this.#pages?.flush();
    return new RecordInsert(this.#sqlJs.heap, this.#db.db, this.#reader, table, this.#columns, this.#texts);
  }

  #write(): void {
    insertRows(this.#db, this.#file.malformed, MALFORMED, this.#malformed);
    this.#malformed = [];
  }
}

function rollBack(db: SqlJsDatabase): void {
  try {
    db.run('ROLLBACK');
  } catch {
    // Where memory ran out, the engine has rolled back by itself.
  }
}

function failureOf(error: unknown, { name }: FileToStage, rows: number): RunFailure {
  if (error instanceof RecordTooLarge) {
    const limit = `${MAX_RECORD >> 20} MB`;
    return { kind: 'too-much', whole: true, message: words.recordTooLarge(name, error.line, limit) };
  }
  if (error instanceof TooManyColumns)
    return {
      kind: 'too-much',
      whole: true,
      message: words.tooManyColumns(
        name,
        error.columns.toLocaleString('en'),
        MAX_COLUMNS.toLocaleString('en'),
      ),
    };
  if (error instanceof UnreadableFile)
    return { kind: 'extract', whole: true, message: words.unreadable(name) };
  const message = error instanceof Error ? error.message : String(error);
  if (failureKind(message) !== 'memory') throw error;
  return { kind: 'memory', whole: true, message: words.outOfMemory(name, rows.toLocaleString('en')) };
}
