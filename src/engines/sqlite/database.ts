// SQLite (sql.js) behind the Engine port. Never `exec`: it loses the columns of empty results.
import type {
  Database,
  Engine,
  ScriptOptions,
  ScriptOutcome,
  StatementOutcome,
} from '../../core/pipeline/engine.ts';
import type { PlanNode, RunFailure } from '../../core/pipeline/observation.ts';
import { silentWarnings } from '../../core/sql/silent.ts';
import { codeTokens } from '../../core/sql/tokens.ts';
import type { ResultSet, SqlValue } from '../../core/values.ts';
import { failureOf, gateScript } from './failure.ts';
import { quotedTexts } from './quoted-text.ts';
import type { SqlJs, SqlJsDatabase, SqlJsStatement } from './sql-js.ts';
import { addTextFunctions } from './text-functions.ts';

/** Memory guards of a learner's database; measured to hold every attack of RELIABILITY section 2 at ~210 MB. */
const GUARDS = [
  'PRAGMA temp_store=MEMORY',
  'PRAGMA hard_heap_limit=134217728',
  'PRAGMA max_page_count=16384',
  'PRAGMA trusted_schema=OFF',
  'PRAGMA cache_size=-8000',
  'PRAGMA foreign_keys=ON',
].join(';');

const QUERY_ROWS = 1_000_000;

export function sqliteEngine(sqlJs: SqlJs): Engine {
  return { open: () => new SqliteDatabase(sqlJs.openMemory()) };
}

class SqliteDatabase implements Database {
  readonly #db: SqlJsDatabase;

  constructor(db: SqlJsDatabase) {
    this.#db = db;
    db.run(GUARDS);
    addTextFunctions(db);
  }

  stage(
    table: string,
    columns: readonly string[],
    rows: readonly (readonly (string | number | null)[])[],
  ): void {
    const declare = (column: string) => `${quoteName(column)} ${column === '_line' ? 'INTEGER' : 'TEXT'}`;
    this.#db.run(`CREATE TABLE IF NOT EXISTS ${quoteName(table)} (${columns.map(declare).join(', ')})`);
    const there = new Set(
      this.query('SELECT name FROM pragma_table_info(?)', [table]).rows.map(([name]) => foldName(String(name))),
    );
    // A file may bring a column that the table does not know yet: it is kept, not dropped.
    for (const column of columns) {
      if (!there.has(foldName(column)))
        this.#db.run(`ALTER TABLE ${quoteName(table)} ADD COLUMN ${declare(column)}`);
    }
    const names = columns.map(quoteName).join(', ');
    const statement = this.#db.prepare(
      `INSERT INTO ${quoteName(table)} (${names}) VALUES (${columns.map(() => '?').join(', ')})`,
    );
    this.#db.run('BEGIN');
    for (const row of rows) statement.run(row);
    this.#db.run('COMMIT');
    statement.free();
  }

  script(sql: string, options: ScriptOptions): ScriptOutcome {
    const statements: StatementOutcome[] = [];
    const { allowed, failure: refused } = gateScript(sql);
    const failure = this.#runAll(allowed, options, statements) ?? refused;
    return failure === undefined ? { statements } : { statements, failure };
  }

  query(sql: string, params: readonly SqlValue[] = [], rowCap = QUERY_ROWS): ResultSet {
    const statement = this.#db.prepare(sql);
    try {
      statement.bind(params);
      return readRows(statement, rowCap);
    } finally {
      statement.free();
    }
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
    const iterator = this.#db.iterateStatements(sql);
    let offset = 0;
    try {
      for (const statement of iterator) {
        if (done.length >= (options.statementCap ?? Infinity)) return undefined;
        const text = statement.getSQL();
        // The texts of the statements follow each other without a gap; asking for the rest each time would be quadratic.
        const next = offset + text.length;
        // A lone `;` or a trailing comment compiles to no statement: nothing to run.
        if (codeTokens(text).some((token) => token.text !== ';')) {
          done.push(this.#runOne(statement, text, offset, options.rowCap));
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

  #runOne(statement: SqlJsStatement, text: string, offset: number, rowCap: number): StatementOutcome {
    // Before it runs: afterwards the names it makes exist, and a misspelling could hide behind them.
    const quoted = quotedTexts(text, (sql) => this.#complaint(sql));
    const started = performance.now();
    const hasColumns = statement.getColumnNames().length > 0;
    const set = hasColumns ? readRows(statement, rowCap) : undefined;
    if (set === undefined) statement.step();
    const ms = performance.now() - started;
    const changes = changesRows(text) ? this.#db.getRowsModified() : 0;
    const warnings = [...quoted, ...silentWarnings(text, set)].map((one) => ({
      ...one,
      offset: offset + (one.offset ?? 0),
    }));
    const plan = hasColumns ? this.#plan(text) : [];
    const outcome = { text, offset, changes, ms, warnings, plan };
    return set === undefined ? outcome : { ...outcome, set };
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

/** As SQLite compares names: only A to Z have capitals. */
function foldName(name: string): string {
  return name.replaceAll(/[A-Z]+/g, (letters) => letters.toLowerCase());
}

/** `"name"` with inner quotes doubled. */
export function quoteName(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

function readRows(statement: SqlJsStatement, rowCap: number): ResultSet {
  const columns = statement.getColumnNames();
  const rows: SqlValue[][] = [];
  let truncated = false;
  while (statement.step()) {
    if (rows.length === rowCap) {
      truncated = true;
      break;
    }
    rows.push(statement.get(null, { useBigInt: true }));
  }
  return { columns, rows, truncated };
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
