// What is left when a run is over: tables, their rows, answers to the checks' own questions, the ledger.
import type { Lab } from '../lab.ts';
import type { PackedSet } from '../packed.ts';
import type { ResultSet, SqlValue } from '../values.ts';
import type { Dashboard } from './dashboard.ts';
import type { Database } from './engine.ts';
import { countLedger } from './ledger.ts';
import type {
  Intrusion,
  NamedResult,
  Observation,
  RunFailure,
  StagedFile,
  StatementRun,
  Warning,
} from './observation.ts';
import type { OnProgress } from './progress.ts';
import { describeTables, tableRows } from './snapshot.ts';
import { quoteName } from '../sql/quote-name.ts';
import { malformedTable, rawTable } from './stage.ts';

export interface Watch {
  /** Rows kept of a result and of a table. */
  readonly rowCap: number;
  /** Tables whose rows are wanted; `all` for every one. */
  readonly contents: readonly string[] | 'all';
  /** Author SQL to run on the database afterwards, by check id. */
  readonly probes: Readonly<Record<string, Probe>>;
  readonly intrusions: readonly Intrusion[];
  /** Lost rows to list; a handful where nothing is said. */
  readonly lostCap?: number;
  /** Rows of each result kept as packed columns, besides; none where nothing is said. */
  readonly packCap?: number;
  /** Outputs and ledger only: no plans, no warnings, no description of tables. For searches that run hundreds of times. */
  readonly brief?: boolean;
  readonly onProgress?: OnProgress;
}

export interface Probe {
  readonly sql: string;
  /** Bound to ?1, ?2… */
  readonly params: readonly SqlValue[];
}

/** What a run gathers on its way; frozen into an Observation at the end. */
export interface Progress {
  readonly staged: StagedFile[];
  readonly statements: StatementRun[];
  readonly warnings: Warning[];
  results: NamedResult[];
  readonly packed: Map<NamedResult, PackedSet>;
  dashboard: Dashboard | undefined;
  failure: RunFailure | undefined;
}

export function observe(lab: Lab, db: Database, watch: Watch, progress: Progress): Observation {
  const staged = new Set(
    lab.sources
      .flatMap((source) => [rawTable(source.name), malformedTable(source.name)])
      .map((name) => name.toLowerCase()),
  );
  const tables = watch.brief === true ? [] : describeTables(db, staged);
  const wanted = watch.contents === 'all' ? tables.map((table) => table.name) : watch.contents;
  const contents: Record<string, ResultSet> = {};
  for (const name of wanted) {
    const rows = tableRows(db, name, watch.rowCap);
    if (rows !== null) contents[name] = rows;
  }
  const probes: Record<string, ResultSet | string> = {};
  for (const [id, one] of Object.entries(watch.probes)) probes[id] = answer(db, one, watch.rowCap);
  const accepted = watch.intrusions.filter((intrusion) => accepts(db, intrusion));
  const ledger = lab.ledger === undefined ? null : countLedger(lab.ledger, db, watch.lostCap);
  // A Run shows them; checks and searches have no use for them.
  const others = (watch.contents === 'all' ? (lab.otherLedgers ?? []) : []).flatMap(
    (rule) => countLedger(rule, db, watch.lostCap) ?? [],
  );
  const { staged: files, statements, results, warnings, dashboard, failure } = progress;
  return {
    staged: files,
    statements,
    results,
    tables,
    contents,
    probes,
    accepted,
    warnings,
    ...(dashboard === undefined ? {} : { dashboard }),
    ...(ledger === null ? {} : { ledger }),
    ...(others.length === 0 ? {} : { otherLedgers: others }),
    ...(failure === undefined ? {} : { failure }),
  };
}

function answer(db: Database, { sql, params }: Probe, rowCap: number): ResultSet | string {
  try {
    return db.query(sql, params, rowCap);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** Tries the value on one row and undoes it. A missing table or column is another check's finding. */
function accepts(db: Database, { table, column, value }: Intrusion): boolean {
  const before = `SELECT count(*) FROM ${quoteName(table)}`;
  const update = `UPDATE ${quoteName(table)} SET ${quoteName(column)} = ${value}`;
  const oneRow = `${update} WHERE _rowid_ = (SELECT min(_rowid_) FROM ${quoteName(table)})`;
  const tried = answer(db, { sql: before, params: [] }, 1);
  if (typeof tried === 'string' || tried.rows[0]?.[0] === 0n) return false;
  db.query('SAVEPOINT intrusion');
  const first = answer(db, { sql: oneRow, params: [] }, 1);
  // A WITHOUT ROWID table has no first row to name: the value is tried on all.
  const outcome =
    typeof first === 'string' && first.includes('no such column')
      ? answer(db, { sql: update, params: [] }, 1)
      : first;
  db.query('ROLLBACK TO intrusion');
  db.query('RELEASE intrusion');
  return typeof outcome !== 'string';
}
