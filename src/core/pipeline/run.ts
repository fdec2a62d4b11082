// Runs a draft through a scenario on a fresh database and observes what is left. Learner failures come back as data.
import type { Delivery, Draft, Lab, Step } from '../lab.ts';
import { dateCalls } from '../sql/silent.ts';
import { codeTokens } from '../sql/tokens.ts';
import { leadingLength, resultName } from '../sql/result-name.ts';
import type { PackedSet } from '../packed.ts';
import type { Database, ScriptOptions, StatementOutcome, Toolbox } from './engine.ts';
import { readDelivery } from './extract.ts';
import type { NamedResult, Observation, RunFailure, Warning } from './observation.ts';
import { observe, type Progress, type Watch } from './observe.ts';
import type { Scenario, StepPart } from './scenario.ts';
import { tooLarge } from './budget.ts';
import { estimateVisits } from './plan.ts';
import { createRawTables, stageDelivery } from './stage.ts';

export function runScenario(
  lab: Lab,
  draft: Draft,
  scenario: Scenario,
  watch: Watch,
  tools: Toolbox,
): Observation {
  const { observation, db } = runAndKeep(lab, draft, scenario, watch, tools);
  db.close();
  return observation;
}

/** A run whose database is still open. */
export interface KeptRun {
  readonly observation: Observation;
  /** To be closed by whoever asked for it. */
  readonly db: Database;
  /** Results as far as they were packed (see `Watch.packCap`). */
  readonly packed: ReadonlyMap<NamedResult, PackedSet>;
}

export function runAndKeep(
  lab: Lab,
  draft: Draft,
  scenario: Scenario,
  watch: Watch,
  tools: Toolbox,
): KeptRun {
  const progress: Progress = {
    staged: [],
    statements: [],
    warnings: [],
    results: [],
    packed: new Map(),
    dashboard: undefined,
    failure: blankFailure(lab, draft) ?? tooLarge(lab, scenario),
  };
  const db = tools.engine.open(lab.limits.memory);
  try {
    createRawTables(lab, db);
    let delivery = '';
    for (const action of scenario.actions) {
      if (progress.failure !== undefined) break;
      if (action.kind === 'deliver') {
        delivery = action.delivery.id;
        progress.failure = deliver(lab, draft, action.delivery, db, { watch, tools }, progress);
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
    return { observation: observe(lab, db, watch, progress), db, packed: progress.packed };
  } catch (error) {
    db.close();
    throw error;
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
  { watch, tools }: Pick<RunTerms, 'watch' | 'tools'>,
  progress: Progress,
): RunFailure | undefined {
  const contents = readDelivery(lab, draft, delivery, tools);
  if ('kind' in contents) return contents;
  try {
    const staged = stageDelivery(lab, delivery, db, contents, watch.onProgress);
    if ('kind' in staged) return staged;
    progress.staged.push(...staged);
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
  progress.packed.clear();
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
  watch.onProgress?.({ kind: 'step', step: step.id });
  if (step.language === 'dashboard') {
    const dashboard = tools.readDashboard(text);
    if ('kind' in dashboard) return dashboard;
    progress.dashboard = dashboard;
    return undefined;
  }
  const cap = Number.isFinite(left) ? { statementCap: left } : {};
  const outcome = db.script(text, { ...scriptTerms(watch), ...cap });
  for (const statement of outcome.statements) addStatement(statement, step.id, delivery, db, progress);
  return outcome.failure;
}

function scriptTerms({ rowCap, packCap, brief = false }: Watch): ScriptOptions {
  return packCap === undefined ? { rowCap, brief } : { rowCap, brief, packCap };
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
  const { set, plan, packed } = statement;
  const result = { step, offset, set, plan, visited, ...(name === undefined ? {} : { name }) };
  progress.results.push(result);
  if (packed !== undefined) progress.packed.set(result, packed);
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
