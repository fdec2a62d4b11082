// The part of sql.js 1.16 we use, typed by hand (its own types lag behind), and how a module instance is made.
// sql.js keeps one module per evaluation of its file: two evaluations are two engines that share nothing.
import { findLayout, type CellLayout } from './cell-layout.ts';
import { Heap } from './heap.ts';
import { MemoryFiles } from './memory-files.ts';

export type SqlJsValue = null | number | bigint | string | Uint8Array;

export interface SqlJsStatement {
  bind(values: readonly SqlJsValue[]): boolean;
  step(): boolean;
  /** With `useBigInt`, INTEGER cells are bigint and REAL cells number: the storage class survives. */
  get(params: null, config: { useBigInt: true }): SqlJsValue[];
  run(values: readonly SqlJsValue[]): void;
  free(): boolean;
}

export interface SqlJsDatabase {
  /** Pointer to the open sqlite3 connection; undocumented, pinned by version and a test. */
  db: number;
  prepare(sql: string): SqlJsStatement;
  run(sql: string): unknown;
  getRowsModified(): number;
  /** The bytes of an SQLite file. Throws while a write transaction is open. */
  export(): Uint8Array<ArrayBuffer>;
  create_function(name: string, body: (...args: SqlJsValue[]) => SqlJsValue): unknown;
  close(): void;
}

/** SQLite's own functions, called with numbers: no string is made and nothing is copied. Undocumented, pinned as `db` is. */
export interface SqliteCalls {
  _malloc(bytes: number): number;
  _free(pointer: number): void;
  _sqlite3_prepare_v2(db: number, sql: number, bytes: number, out: number, tail: number): number;
  _sqlite3_bind_text(statement: number, at: number, text: number, bytes: number, destroy: number): number;
  _sqlite3_bind_int(statement: number, at: number, value: number): number;
  _sqlite3_step(statement: number): number;
  _sqlite3_reset(statement: number): number;
  _sqlite3_finalize(statement: number): number;
  _sqlite3_errmsg(db: number): number;
}

/** Its C functions as they are, pointers as numbers, and what sql.js adds. */
export interface SqlJsModule extends SqliteCalls {
  Database: new () => SqlJsDatabase;
  UTF8ToString(pointer: number): string;
  /** A copy with NUL at its end; to be freed. */
  stringToNewUTF8(text: string): number;
  stackSave(): number;
  stackAlloc(bytes: number): number;
  stackRestore(stack: number): void;
  writeArrayToMemory(bytes: Uint8Array, pointer: number): void;
  _sqlite3_open(name: number, out: number): number;
  _sqlite3_close_v2(db: number): number;
  _sqlite3_create_function_v2: CreateFunction;
  _sqlite3_sql(statement: number): number;
  _sqlite3_bind_double(statement: number, at: number, value: number): number;
  _sqlite3_bind_blob(statement: number, at: number, blob: number, length: number, destroy: number): number;
  _sqlite3_column_count(statement: number): number;
  _sqlite3_column_name(statement: number, column: number): number;
  _sqlite3_column_type(statement: number, column: number): number;
  _sqlite3_column_double(statement: number, column: number): number;
  _sqlite3_column_text(statement: number, column: number): number;
  _sqlite3_column_blob(statement: number, column: number): number;
  _sqlite3_column_bytes(statement: number, column: number): number;
  _sqlite3_backup_init(to: number, toName: number, from: number, fromName: number): number;
  _sqlite3_backup_step(backup: number, pages: number): number;
  _sqlite3_backup_finish(backup: number): number;
}

/** sqlite3_create_function_v2; the rest are pointers: data, function, step, final, destroy. */
type CreateFunction = (db: number, name: number, args: number, flags: number, ...rest: number[]) => number;

export type InitSqlJs = (config: {
  useOldExtensionFunctions: false;
  instantiateWasm(imports: WebAssembly.Imports, done: (instance: WebAssembly.Instance) => void): object;
}) => Promise<SqlJsModule>;

/** One sql.js module with its memory. */
export interface SqlJs {
  readonly module: SqlJsModule;
  readonly heap: Heap;
  readonly files: MemoryFiles;
  /** Looked up when it is first asked for: an engine that has just started is waited for. */
  layout(): CellLayout | null;
  openMemory(): SqlJsDatabase;
}

/**
 * @param init `initSqlJs` of a fresh evaluation of sql.js: a second call in the same evaluation gives the first module.
 * @param wasm the compiled `sql-wasm-browser.wasm`, shared by all instances
 * @param filesLimit bytes of all `files` together
 */
export async function instantiate(
  init: InitSqlJs,
  wasm: WebAssembly.Module,
  filesLimit?: number,
): Promise<SqlJs> {
  let memory: WebAssembly.Memory | undefined;
  const files = new MemoryFiles(() => known(memory), filesLimit);
  const module = await init({
    // The old functions warn on every call and are 385 times slower (measured, PERFORMANCE section 10).
    useOldExtensionFunctions: false,
    instantiateWasm(imports, done) {
      void WebAssembly.instantiate(wasm, files.imports(imports)).then((instance) => {
        memory = Object.values(instance.exports).find((one) => one instanceof WebAssembly.Memory);
        done(instance);
      });
      return {};
    },
  });
  markFunctions(module);
  const grows = known(memory);
  const heap = new Heap(module, grows);
  let layout: CellLayout | null | undefined;
  const sqlJs: SqlJs = {
    module,
    heap,
    files,
    layout: () => (layout === undefined ? (layout = look(sqlJs)) : layout),
    openMemory: () => openMemory(module, grows),
  };
  return sqlJs;
}

function look({ module, heap, openMemory: open }: SqlJs): CellLayout | null {
  const database = open();
  const layout = findLayout(module, heap, database.db);
  database.close();
  return layout;
}

function known(memory: WebAssembly.Memory | undefined): WebAssembly.Memory {
  if (memory === undefined) throw new Error('sql.js: the module exports no memory');
  return memory;
}

const DETERMINISTIC = 0x800;
const INNOCUOUS = 0x200000;

/**
 * sql.js registers functions without a word on what they are, and `trusted_schema=OFF` then refuses them in views, CHECKs and
 * indexes. All of ours depend on their arguments alone and touch nothing. sql.js looks this entry up anew at each registration.
 */
function markFunctions(module: SqlJsModule): void {
  const create = module._sqlite3_create_function_v2;
  module._sqlite3_create_function_v2 = (db, name, args, flags, ...rest) =>
    create(db, name, args, flags | DETERMINISTIC | INNOCUOUS, ...rest);
}

const MEMORY_NAME = new TextEncoder().encode(':memory:\0');

/** sql.js opens a file in its own file system; `:memory:` is faster and keeps every byte under the heap limit. */
function openMemory(module: SqlJsModule, memory: WebAssembly.Memory): SqlJsDatabase {
  const database = new module.Database();
  const stack = module.stackSave();
  const name = module.stackAlloc(MEMORY_NAME.length);
  const out = module.stackAlloc(4);
  module.writeArrayToMemory(MEMORY_NAME, name);
  const code = module._sqlite3_open(name, out);
  const pointer = new DataView(memory.buffer).getUint32(out, true);
  module.stackRestore(stack);
  if (code !== 0) throw new Error(`sqlite3_open(':memory:') answered ${code}`);
  module._sqlite3_close_v2(database.db);
  database.db = pointer;
  return database;
}
