// Runs a draft through a scenario on a fresh database and observes what is left. Learner failures come back as data.
import type { Delivery, Draft, Lab, Step } from '../lab.ts';
import { dateCalls } from '../sql/silent.ts';
import { codeTokens } from '../sql/tokens.ts';
import { leadingLength, resultName } from '../sql/result-name.ts';
import type { ResultSet, SqlValue } from '../values.ts';
import type { Dashboard } from './dashboard.ts';
import type { Database, StatementOutcome, Toolbox } from './engine.ts';
import { readDelivery } from './extract.ts';
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
import type { Scenario, StepPart } from './scenario.ts';
import { estimateVisits } from './plan.ts';
import { describeTables, quoted, tableRows } from './snapshot.ts';
import { createRawTables, malformedTable, rawTable, stageDelivery } from './stage.ts';

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
  /** Outputs and ledger only: no plans, no warnings, no description of tables. For searches that run hundreds of times. */
  readonly brief?: boolean;
}

export interface Probe {
  readonly sql: string;
  /** Bound to ?1, ?2… */
  readonly params: readonly SqlValue[];
}

/** What a run gathers on its way; frozen into an Observation at the end. */
interface Progress {
  readonly staged: StagedFile[];
  readonly statements: StatementRun[];
  readonly warnings: Warning[];
  results: NamedResult[];
  dashboard: Dashboard | undefined;
  failure: RunFailure | undefined;
}

export function runScenario(
  lab: Lab,
  draft: Draft,
  scenario: Scenario,
  watch: Watch,
  tools: Toolbox,
): Observation {
  const progress: Progress = {
    staged: [],
    statements: [],
    warnings: [],
    results: [],
    dashboard: undefined,
    failure: blankFailure(lab, draft),
  };
  const db = tools.engine.open();
  try {
    createRawTables(lab, db);
    let delivery = '';
    for (const action of scenario.actions) {
      if (progress.failure !== undefined) break;
      if (action.kind === 'deliver') {
        delivery = action.delivery.id;
        progress.failure = deliver(lab, draft, action.delivery, db, tools, progress);
      } else {
        const failure = runSteps(
          lab,
          draft,
          delivery,
          db,
          { watch, tools, cap: action.crashAfter, until: action.until },
          progress,
        );
        // A run that was made to crash may well fail; only what comes after it counts.
        progress.failure = action.crashAfter === undefined ? failure : undefined;
      }
    }
    return observe(lab, db, watch, progress);
  } finally {
    db.close();
  }
}

function blankFailure(lab: Lab, draft: Draft): RunFailure | undefined {
  const steps = lab.steps.filter((step) => step.language === 'sql');
  const blank = steps.every((step) => codeTokens(draft[step.id] ?? '').every((token) => token.text === ';'));
  const first = steps[0];
  if (!blank || first === undefined) return undefined;
  return { kind: 'blank', message: 'there is no SQL in any step', step: first.id };
}

/** A pipeline may have spoilt its own raw tables (replaced one by a view, say): that is its failure, not ours. */
function deliver(
  lab: Lab,
  draft: Draft,
  delivery: Delivery,
  db: Database,
  tools: Toolbox,
  progress: Progress,
): RunFailure | undefined {
  const contents = readDelivery(lab, draft, delivery, tools);
  if ('kind' in contents) return contents;
  try {
    progress.staged.push(...stageDelivery(lab, delivery, db, contents));
    return undefined;
  } catch (error) {
    if (progress.statements.length === 0) throw error;
    const message = `delivery ${delivery.id} could not be staged: ${error instanceof Error ? error.message : String(error)}`;
    return { kind: 'runtime', message };
  }
}

/** What the steps of one run share. `cap`: statements after which the process dies. */
interface RunTerms {
  readonly watch: Watch;
  readonly tools: Toolbox;
  readonly cap: number | undefined;
  readonly until: StepPart | undefined;
}

function runSteps(
  lab: Lab,
  draft: Draft,
  delivery: string,
  db: Database,
  terms: RunTerms,
  progress: Progress,
): RunFailure | undefined {
  progress.results = [];
  progress.dashboard = undefined;
  const first = progress.statements.length;
  for (const step of lab.steps) {
    const left = (terms.cap ?? Infinity) - (progress.statements.length - first);
    if (left <= 0) break;
    const part = terms.until?.step === step.id ? terms.until.text : undefined;
    const failure = runStep(step, part ?? draft[step.id] ?? '', delivery, db, left, terms, progress);
    if (failure !== undefined) {
      db.rollback();
      return { ...failure, step: step.id };
    }
    if (part !== undefined) return undefined;
  }
  if (db.rollback() && terms.cap === undefined) progress.warnings.push(openTransaction(lab));
  return undefined;
}

function openTransaction(lab: Lab): Warning {
  const last = lab.steps.findLast((step) => step.language === 'sql');
  return { kind: 'open-transaction', step: last?.id ?? '', detail: '' };
}

function runStep(
  step: Step,
  text: string,
  delivery: string,
  db: Database,
  left: number,
  { watch, tools }: RunTerms,
  progress: Progress,
): RunFailure | undefined {
  // Its work was done when the delivery landed.
  if (step.language === 'extract') return undefined;
  if (step.language === 'dashboard') {
    const dashboard = tools.readDashboard(text);
    if ('kind' in dashboard) return dashboard;
    progress.dashboard = dashboard;
    return undefined;
  }
  const cap = Number.isFinite(left) ? { statementCap: left } : {};
  const outcome = db.script(text, { rowCap: watch.rowCap, brief: watch.brief === true, ...cap });
  for (const statement of outcome.statements) addStatement(statement, step.id, delivery, db, progress);
  return outcome.failure;
}

function addStatement(
  statement: StatementOutcome,
  step: string,
  delivery: string,
  db: Database,
  progress: Progress,
): void {
  const lead = leadingLength(statement.text);
  const offset = statement.offset + lead;
  const length = statement.text.trimEnd().length - lead;
  progress.statements.push({ step, delivery, offset, length, changes: statement.changes, ms: statement.ms });
  for (const warning of [...statement.warnings, ...dateWarnings(statement, progress)]) {
    const known = progress.warnings.some(
      (one) => one.kind === warning.kind && one.step === step && one.offset === warning.offset,
    );
    if (!known) progress.warnings.push({ ...warning, step });
  }
  if (statement.set === undefined) return;
  const name = resultName(statement.text);
  const visited = estimateVisits(db, statement.plan, statement.text);
  const { set, plan } = statement;
  progress.results.push({ step, offset, set, plan, visited, ...(name === undefined ? {} : { name }) });
}

function dateWarnings(statement: StatementOutcome, progress: Progress): Omit<Warning, 'step'>[] {
  const detail = progress.staged.find((file) => file.impossibleDate !== undefined)?.impossibleDate;
  if (detail === undefined) return [];
  return dateCalls(statement.text).map((token) => ({
    kind: 'date-normalised',
    offset: statement.offset + token.offset,
    length: token.text.length,
    detail,
  }));
}

function observe(lab: Lab, db: Database, watch: Watch, progress: Progress): Observation {
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
  const before = `SELECT count(*) FROM ${quoted(table)}`;
  const update = `UPDATE ${quoted(table)} SET ${quoted(column)} = ${value}`;
  const oneRow = `${update} WHERE _rowid_ = (SELECT min(_rowid_) FROM ${quoted(table)})`;
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
