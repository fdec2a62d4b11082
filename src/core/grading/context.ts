// What every check may ask for: observations of the draft and of the reference, once per scenario.
import type { Delivery, Draft, ExaminerPack, Lab, Twin } from '../lab.ts';
import type { Toolbox } from '../pipeline/engine.ts';
import type { Intrusion, LinePlace, Observation } from '../pipeline/observation.ts';
import type { Probe, Watch } from '../pipeline/observe.ts';
import { runScenario } from '../pipeline/run.ts';
import { deliveriesInOrder, type Scenario } from '../pipeline/scenario.ts';
import { contractOf, digestProbes, namedOutputs, outputNames } from './outputs.ts';
import { linesOf, plain } from './trace.ts';
import { toPlaces } from '../pipeline/ledger.ts';
import type { NamedCell } from './verdict.ts';
import { twinDeliveries } from './twins.ts';

/** The examiner's side: its own engine, in its own module, so that learner SQL cannot reach it. */
export interface Referee {
  readonly pack: ExaminerPack;
  readonly tools: Toolbox;
  /** Reference observations by scenario id; kept over many checks of the same lab. */
  readonly known: Map<string, Observation>;
}

export interface GradeContext {
  readonly lab: Lab;
  readonly draft: Draft;
  readonly twins: readonly Twin[];
  /** The draft is compared with itself: there is no reference. */
  readonly selfJudged: boolean;
  /** What the visible checks look at: the first delivery, or all of somebody's own. */
  readonly visible: Scenario;
  /** Outputs to compare on a scenario. */
  outputs(scenario: Scenario): readonly string[];
  /** Planted and clean days of a `learner-tests` check. */
  trials(check: string): { readonly planted: readonly Twin[]; readonly clean: readonly Twin[] };
  /** The draft's observation; `announce` is called before it is made for the first time. */
  observe(scenario: Scenario): Observation;
  expect(scenario: Scenario): Observation;
  twinDeliveries(twin: Twin): readonly Delivery[];
  /** CSV lines behind one row of an output. */
  places(scenario: Scenario, output: string, row: readonly NamedCell[]): LinePlace[];
}

export function createContext(
  lab: Lab,
  draft: Draft,
  referee: Referee,
  tools: Toolbox,
  announce: (scenario: Scenario) => void,
  brief = false,
): GradeContext {
  const seen = new Map<string, Observation>();
  const whole = watchOf(lab);
  const little = briefWatch(lab, whole);
  const selfJudged = referee.pack.selfJudged === true;
  const visible = deliveriesInOrder(lab, selfJudged ? lab.deliveries.length : 1);
  // Declarations, plans and the checks' own SQL are looked at on the visible delivery only.
  const watchOn = (scenario: Scenario): Watch => (brief || scenario.id !== visible.id ? little : whole);
  const context: GradeContext = {
    lab,
    draft,
    twins: referee.pack.twins,
    selfJudged,
    visible,
    outputs: (scenario) => (selfJudged ? namedOutputs(lab, context.expect(scenario)) : outputNames(lab)),
    trials: (check) => referee.pack.trials[check] ?? { planted: [], clean: [] },
    observe(scenario) {
      const known = seen.get(scenario.id);
      if (known !== undefined) return known;
      announce(scenario);
      const observation = runScenario(lab, draft, scenario, watchOn(scenario), tools);
      seen.set(scenario.id, observation);
      return observation;
    },
    expect(scenario) {
      if (scenario.expected !== undefined) return context.expect(scenario.expected);
      if (selfJudged) return context.observe(scenario);
      const known = referee.known.get(scenario.id);
      if (known !== undefined) return known;
      const observation = runScenario(
        lab,
        referee.pack.reference,
        scenario,
        { ...watchOn(scenario), intrusions: [] },
        referee.tools,
      );
      if (observation.failure !== undefined) {
        throw new Error(`${lab.id}: the reference fails on ${scenario.id}: ${observation.failure.message}`);
      }
      referee.known.set(scenario.id, observation);
      return observation;
    },
    twinDeliveries: (twin) => twinDeliveries(lab, twin, tools.readCsv),
    places(scenario, output, row) {
      // Somebody's own files are not read again for a message; the row itself says where it is from.
      if (selfJudged) return [];
      const deliveries = scenario.actions.flatMap((action) =>
        action.kind === 'deliver' ? [action.delivery] : [],
      );
      const traced = tracePlaces(lab, scenario, output, row, referee);
      return traced ?? linesOf(lab, deliveries, row, tools.readCsv);
    },
  };
  return context;
}

/** What a graded run must leave behind: compared outputs, the checks' own SQL, values to refuse. */
function watchOf(lab: Lab): Watch {
  const probes: Record<string, Probe> = digestProbes(lab);
  const intrusions: Intrusion[] = [];
  const quarantines = lab.checks.flatMap((check) => (check.kind === 'quarantine' ? [check.table] : []));
  for (const check of lab.checks) {
    if (check.kind === 'rows') probes[check.id] = { sql: check.sql, params: [] };
    if (check.kind === 'table') {
      const { table } = check;
      for (const row of check.refuses) {
        for (const [column, value] of Object.entries(row)) intrusions.push({ table, column, value });
      }
      for (const [column, rule] of Object.entries(check.columns)) {
        if (rule.notNull === true) intrusions.push({ table, column, value: 'NULL' });
      }
    }
  }
  return { rowCap: lab.limits.rows + 1, contents: [...outputNames(lab), ...quarantines], probes, intrusions };
}

/** Outputs and ledger: all that behaviour is judged by. */
function briefWatch(lab: Lab, watch: Watch): Watch {
  return { ...watch, probes: digestProbes(lab), intrusions: [], brief: true };
}

/** By the lab's own trace SQL, run on the reference's database; null when the lab has none for this output. */
function tracePlaces(
  lab: Lab,
  scenario: Scenario,
  output: string,
  row: readonly NamedCell[],
  referee: Referee,
): LinePlace[] | null {
  const sql = lab.traces[output];
  if (sql === undefined) return null;
  const params = contractOf(lab, output).key.map((column) =>
    plain(row.find((cell) => cell.column === column)?.value),
  );
  const watch: Watch = { rowCap: 5, contents: [], probes: { trace: { sql, params } }, intrusions: [] };
  const answer = runScenario(lab, referee.pack.reference, scenario, watch, referee.tools).probes['trace'];
  return answer === undefined || typeof answer === 'string' ? null : toPlaces(answer);
}
