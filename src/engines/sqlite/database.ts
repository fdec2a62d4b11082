// SQLite (sql.js) behind the Engine port. Never `exec`: it loses the columns of empty results.
import type {
  Database,
  Engine,
  FileCount,
  FileToStage,
  ScriptOptions,
  ScriptOutcome,
  StatementOutcome,
} from '../../core/pipeline/engine.ts';
import type { PlanNode, RunFailure } from '../../core/pipeline/observation.ts';
import { unpackRows, type PackedSet } from '../../core/packed.ts';
import { silentWarnings } from '../../core/sql/silent.ts';
import { codeTokens } from '../../core/sql/tokens.ts';
import type { ResultSet, SqlValue } from '../../core/values.ts';
import { exportWithout } from './export-file.ts';
import { failureOf, gateScript } from './failure.ts';
import { guards } from './guards.ts';
import type { loadFile } from './load-file.ts';
import { quotedTexts } from './quoted-text.ts';
import { Packer, readStatement } from './read-rows.ts';
import type { SqlJs, SqlJsDatabase } from './sql-js.ts';
import { prepareOne, statements, type Statement } from './statement.ts';
import { declareColumns, insertRows } from './raw-table.ts';
import { addTextFunctions } from './text-functions.ts';
import type { warmUp } from './warm-up.ts';

const QUERY_ROWS = 1_000_000;

/** What the engine does with large files; a page without them need not have it. */
export interface LargeFiles {
  readonly loadFile: typeof loadFile;
  readonly warmUp: typeof warmUp;
}

export function sqliteEngine(sqlJs: SqlJs, large?: LargeFiles): Engine {
  const open = (memory?: number): Database => new SqliteDatabase(sqlJs, memory, large);
  return { open, warmUp: (memory) => large?.warmUp(open, memory) ?? nothing() };
}

function* nothing(): Generator<undefined, undefined> {
  return undefined;
}

class SqliteDatabase implements Database {
  readonly #sqlJs: SqlJs;
  readonly #db: SqlJsDatabase;
  readonly #large: LargeFiles | undefined;
  readonly #packer = new Packer();

  constructor(sqlJs: SqlJs, memory: number | undefined, large: LargeFiles | undefined) {
    this.#sqlJs = sqlJs;
    this.#large = large;
    this.#db = sqlJs.openMemory();
    this.#db.run(guards(memory));
    addTextFunctions(this.#db);
  }

  stage(
    table: string,
    columns: readonly string[],
    rows: readonly (readonly (string | number | null)[])[],
  ): void {
    declareColumns(this.#db, table, columns);
    this.#db.run('BEGIN');
    insertRows(this.#db, table, columns, rows);
    this.#db.run('COMMIT');
  }

  stageFile(file: FileToStage): FileCount | RunFailure {
    if (this.#large === undefined) throw new Error('this engine was loaded without what reads large files');
    return this.#large.loadFile(file, this.#db, this.#sqlJs);
  }

  script(sql: string, options: ScriptOptions): ScriptOutcome {
    const done: StatementOutcome[] = [];
    const { allowed, failure: refused } = gateScript(sql);
    const failure = this.#runAll(allowed, options, done) ?? refused;
    return failure === undefined ? { statements: done } : { statements: done, failure };
  }

  query(sql: string, params: readonly SqlValue[] = [], rowCap = QUERY_ROWS): ResultSet {
    return this.#prepared(sql, (statement) => {
      statement.bind(params);
      return readStatement(statement, rowCap);
    });
  }

  pack(sql: string, rowCap: number): PackedSet {
    return this.#prepared(sql, (statement) => this.#packer.pack(statement, rowCap));
  }

  file(without: readonly string[] = []): Uint8Array<ArrayBuffer> {
    return without.length === 0 ? this.#db.export() : exportWithout(this.#sqlJs, this.#db, without);
  }

  rollback(): boolean {
    try {
      this.#db.run('ROLLBACK');
      return true;
    } catch {
      // «cannot rollback - no transaction is active»: nothing was open.
      return false;
    }
  }

  close(): void {
    this.#db.close();
  }

  #runAll(sql: string, options: ScriptOptions, done: StatementOutcome[]): RunFailure | undefined {
    let offset = 0;
    try {
      for (const statement of statements(this.#sqlJs, this.#db.db, sql)) {
        if (done.length >= (options.statementCap ?? Infinity)) return undefined;
        const { text } = statement;
        // The texts of the statements follow each other without a gap; asking for the rest each time would be quadratic.
        const next = offset + text.length;
        // A lone `;` or a trailing comment compiles to no statement: nothing to run.
        if (codeTokens(text).some((token) => token.text !== ';')) {
          done.push(this.#runOne(statement, text, offset, options));
        }
        offset = next;
      }
      return undefined;
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      const rest = sql.slice(offset);
      return failureOf(message, firstStatement(rest), offset, (text) => this.#complaint(text));
    }
  }

  #runOne(
    statement: Statement,
    text: string,
    offset: number,
    { rowCap, packCap, brief = false }: ScriptOptions,
  ): StatementOutcome {
    // Before it runs: afterwards the names it makes exist, and a misspelling could hide behind them.
    const quoted = brief ? [] : quotedTexts(text, (sql) => this.#complaint(sql));
    const started = performance.now();
    const hasColumns = statement.columns().length > 0;
    const packed = hasColumns && packCap !== undefined ? this.#packer.pack(statement, packCap) : undefined;
    const set =
      packed !== undefined
        ? unpackRows(packed, rowCap)
        : hasColumns
          ? readStatement(statement, rowCap)
          : undefined;
    if (set === undefined) statement.step();
    const ms = performance.now() - started;
    const changes = changesRows(text) ? this.#db.getRowsModified() : 0;
    const warnings = [...quoted, ...(brief ? [] : silentWarnings(text, set))].map((one) => ({
      ...one,
      offset: offset + (one.offset ?? 0),
    }));
    const plan = hasColumns && !brief ? this.#plan(text) : [];
    const outcome = { text, offset, changes, ms, warnings, plan };
    return {
      ...outcome,
      ...(set === undefined ? {} : { set }),
      ...(packed === undefined ? {} : { packed }),
    };
  }

  #prepared<T>(sql: string, read: (statement: Statement) => T): T {
    const statement = prepareOne(this.#sqlJs, this.#db.db, sql);
    try {
      return read(statement);
    } finally {
      statement.free();
    }
  }

  #plan(sql: string): PlanNode[] {
    // A pragma or an EXPLAIN of the learner's own has no plan.
    if (this.#complaint(`EXPLAIN QUERY PLAN ${sql}`) !== null) return [];
    const { rows } = this.query(`EXPLAIN QUERY PLAN ${sql}`);
    return rows.map(([id, parent, , detail]) => ({
      id: Number(id),
      parent: Number(parent),
      detail: typeof detail === 'string' ? detail : '',
    }));
  }

  #complaint(sql: string): string | null {
    try {
      this.#db.prepare(sql).free();
      return null;
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    }
  }
}

function changesRows(sql: string): boolean {
  const words = codeTokens(sql).slice(0, 400);
  const first = words[0]?.text.toLowerCase() ?? '';
  const dml = ['insert', 'replace', 'update', 'delete'];
  if (first === 'with') return words.some((token) => dml.includes(token.text.toLowerCase()));
  return dml.includes(first);
}

/** Up to the first `;` outside a trigger body is close enough for placing a complaint. */
function firstStatement(sql: string): string {
  const end = codeTokens(sql).find((token) => token.text === ';');
  if (end === undefined || /^\s*create\s+(temp\s+|temporary\s+)?trigger/i.test(sql)) return sql;
  return sql.slice(0, end.offset);
}
