// Check kind -> how it is evaluated and when. A new kind does not compile until it has its line here.
import type { Check, CheckKind } from '../../lab.ts';
import type { GradeContext } from '../context.ts';
import { outputFinding, ledgerFinding } from './output-finding.ts';
import { checkAnyOrder, checkCrashResume, checkNextDelivery, checkRerun, checkTwins } from './behaviour.ts';
import { checkChart } from './chart.ts';
import { checkAvoids, checkUses } from './construct.ts';
import { checkLearnerTests } from './learner-tests.ts';
import { checkBudget, checkPlan } from './plan.ts';
import { checkQuarantine } from './quarantine.ts';
import { checkRows } from './rows.ts';
import { checkTable } from './table.ts';
import type { Finding } from '../verdict.ts';

export interface Checker<C extends Check> {
  /** `visible` checks look at the first delivery; `behaviour` checks follow only when all of those pass. */
  readonly stage: 'visible' | 'behaviour';
  /** Null when the check passes. */
  find(check: C, context: GradeContext): Finding | null;
}

export const CHECKERS: { readonly [K in CheckKind]: Checker<Extract<Check, { kind: K }>> } = {
  table: { stage: 'visible', find: checkTable },
  result: {
    stage: 'visible',
    find: (check, context) => outputFinding(context, context.visible, check.name, { kind: 'visible' }),
  },
  rows: { stage: 'visible', find: checkRows },
  ledger: {
    stage: 'visible',
    find: (_, context) => ledgerFinding(context, context.visible, { kind: 'visible' }),
  },
  chart: { stage: 'visible', find: checkChart },
  quarantine: { stage: 'visible', find: checkQuarantine },
  plan: { stage: 'visible', find: checkPlan },
  budget: { stage: 'visible', find: checkBudget },
  uses: { stage: 'visible', find: checkUses },
  avoids: { stage: 'visible', find: checkAvoids },
  'learner-tests': { stage: 'behaviour', find: checkLearnerTests },
  'any-order': { stage: 'behaviour', find: (_, context) => checkAnyOrder(context) },
  'crash-resume': { stage: 'behaviour', find: (_, context) => checkCrashResume(context) },
  rerun: { stage: 'behaviour', find: (_, context) => checkRerun(context) },
  'next-delivery': { stage: 'behaviour', find: (_, context) => checkNextDelivery(context) },
  twins: { stage: 'behaviour', find: (_, context) => checkTwins(context) },
};

/** Evaluates one check; the union is narrowed by its kind, which TypeScript cannot see through an index. */
export function findingOf(check: Check, context: GradeContext): Finding | null {
  const checker = CHECKERS[check.kind] as Checker<Check>;
  return checker.find(check, context);
}
