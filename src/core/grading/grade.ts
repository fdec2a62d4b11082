// One Check: every check of a lab on a draft, in stages, as a verdict. Same draft, same verdict, on every machine.
import type { Check, Draft, Lab } from '../lab.ts';
import type { Toolbox } from '../pipeline/engine.ts';
import { CHECKERS, findingOf } from './checks/registry.ts';
import { createContext, type GradeContext, type Referee } from './context.ts';
import type { CheckOutcome, Skip, Verdict } from './verdict.ts';

export interface GradeListener {
  /** A data set is about to run on behalf of a check. */
  onScenario(check: string, scenario: string): void;
  onOutcome(outcome: CheckOutcome): void;
  /** Skip everything after the first failed check: enough to know that a mutant is caught. */
  readonly untilFirst?: boolean;
}

export const RUNS = 'runs';

/** `tools` run the draft; the referee has its own. Throws only when the lab itself is broken. */
export function grade(
  lab: Lab,
  draft: Draft,
  referee: Referee,
  tools: Toolbox,
  listener: GradeListener,
): Verdict {
  const outcomes: CheckOutcome[] = [];
  let current = RUNS;
  const context = createContext(lab, draft, referee, tools, (scenario) =>
    listener.onScenario(current, scenario.id),
  );
  const settle = (outcome: CheckOutcome): CheckOutcome => {
    outcomes.push(outcome);
    listener.onOutcome(outcome);
    return outcome;
  };

  let skip: Skip | null = settle(runsOutcome(context)).status === 'passed' ? null : 'run-failed';
  for (const stage of ['visible', 'behaviour'] as const) {
    for (const check of lab.checks.filter((one) => CHECKERS[one.kind].stage === stage)) {
      current = check.id;
      const outcome = settle(skip === null ? checkOutcome(check, context) : skipped(check, skip));
      if (listener.untilFirst === true && outcome.status === 'failed') skip = 'earlier-failed';
    }
    if (skip === null && outcomes.some((outcome) => outcome.status === 'failed')) skip = 'earlier-failed';
  }
  return verdictOf(lab, outcomes);
}

/** In the order of the lab's own list, `runs` first. */
export function verdictOf(lab: Lab, outcomes: readonly CheckOutcome[]): Verdict {
  const order = [RUNS, ...lab.checks.map((check) => check.id)];
  const sorted = [...outcomes].sort((a, b) => order.indexOf(a.id) - order.indexOf(b.id));
  const status = sorted.every((outcome) => outcome.status === 'passed') ? 'passed' : 'failed';
  return { lab: lab.id, version: lab.version, status, outcomes: sorted };
}

/** The verdict of a Check that was killed while `current` ran: that one fails, the rest is skipped. */
export function timedOutVerdict(
  lab: Lab,
  done: readonly CheckOutcome[],
  current: string,
  ms: number,
): Verdict {
  const outcomes: CheckOutcome[] = [...done];
  const kinds = new Map<string, CheckOutcome['kind']>([
    [RUNS, RUNS],
    ...lab.checks.map((one) => [one.id, one.kind] as const),
  ]);
  for (const [id, kind] of kinds) {
    if (outcomes.some((outcome) => outcome.id === id)) continue;
    outcomes.push(
      id === current
        ? {
            id,
            kind,
            status: 'failed',
            finding: { kind: 'failure', setting: { kind: 'visible' }, failure: timeout(ms) },
          }
        : { id, kind, status: 'skipped', because: 'stopped' },
    );
  }
  return verdictOf(lab, outcomes);
}

function timeout(ms: number): { kind: 'timeout'; message: string } {
  return { kind: 'timeout', message: String(ms) };
}

function runsOutcome(context: GradeContext): CheckOutcome {
  const { failure } = context.observe(context.visible);
  if (failure === undefined) return { id: RUNS, kind: RUNS, status: 'passed' };
  return {
    id: RUNS,
    kind: RUNS,
    status: 'failed',
    finding: { kind: 'failure', setting: { kind: 'visible' }, failure },
  };
}

function checkOutcome(check: Check, context: GradeContext): CheckOutcome {
  const finding = findingOf(check, context);
  const { id, kind } = check;
  return finding === null ? { id, kind, status: 'passed' } : { id, kind, status: 'failed', finding };
}

function skipped(check: Check, because: Skip): CheckOutcome {
  return { id: check.id, kind: check.kind, status: 'skipped', because };
}
