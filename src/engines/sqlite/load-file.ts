// A CSV file of any size into its raw tables: read piece by piece into the engine's memory, its records bound where they lie.
import { piecesOf } from '../../core/csv/pieces.ts';
import { UnreadableFile } from '../../core/csv/unreadable-file.ts';
import { MAX_RECORD, RecordTooLarge, scanFile, type RecordSink } from '../../core/csv/scan-file.ts';
import type { FileCount, FileToStage } from '../../core/pipeline/engine.ts';
import type { RunFailure } from '../../core/pipeline/observation.ts';
import { LINEAGE } from '../../core/csv/text.ts';
import { MALFORMED } from '../../core/pipeline/stage.ts';
import { loading as words } from '../../core/text/en/loading.ts';
import { failureKind } from './failure.ts';
import { HeapWindow, type Heap } from './heap.ts';
import { RecordInsert } from './insert-records.ts';
import { declareColumns, insertRows } from './raw-table.ts';
import type { SqlJsDatabase } from './sql-js.ts';

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
  heap: Heap,
  windowSize = WINDOW,
): FileCount | RunFailure {
  const sink = new TableSink(file, db, heap);
  let window: HeapWindow | null = null;
  db.run('BEGIN');
  try {
    declareColumns(db, file.malformed, MALFORMED);
    window = new HeapWindow(heap, windowSize);
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
  readonly #file: FileToStage;
  readonly #db: SqlJsDatabase;
  readonly #heap: Heap;
  #insert: RecordInsert | null = null;
  #malformed: (readonly (string | number)[])[] = [];
  #malformedCount = 0;

  constructor(file: FileToStage, db: SqlJsDatabase, heap: Heap) {
    this.#file = file;
    this.#db = db;
    this.#heap = heap;
  }

  get rows(): number {
    return this.#insert?.rows ?? 0;
  }

  header(names: readonly string[]): void {
    const { table, name, delivery, signs } = this.#file;
    if (names.length > MAX_COLUMNS) throw new TooManyColumns(names.length);
    const columns = [...this.#file.columns(names), ...LINEAGE];
    declareColumns(this.#db, table, columns);
    const terms = { heap: this.#heap, db: this.#db.db, quote: signs.quote };
    this.#insert = new RecordInsert(terms, table, columns, [name, delivery]);
  }

  record(bytes: Uint8Array, fields: Int32Array, line: number): void {
    this.#insert?.add(bytes, fields, line);
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
    this.#file.onProgress(done, this.rows, this.#heap.bytes().length);
  }

  finish(): FileCount {
    this.#write();
    const impossibleDate = this.#insert?.impossible ?? null;
    return { rows: this.rows, malformed: this.#malformedCount, impossibleDate };
  }

  free(): void {
    this.#insert?.free();
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
