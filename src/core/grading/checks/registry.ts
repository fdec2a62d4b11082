// Check kind -> how it is evaluated and when. A new kind does not compile until it has its line here.
import type { Check, CheckKind } from '../../lab.ts';
import { deliveriesInOrder } from '../../pipeline/scenario.ts';
import type { GradeContext } from '../context.ts';
import { outputFinding, ledgerFinding } from './output-finding.ts';
import { checkNextDelivery, checkRerun, checkTwins } from './behaviour.ts';
import { checkChart } from './chart.ts';
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
    find: (check, context) => outputFinding(context, deliveriesInOrder(context.lab, 1), check.name, { kind: 'visible' }),
  },
  rows: { stage: 'visible', find: checkRows },
  ledger: {
    stage: 'visible',
    find: (_, context) => ledgerFinding(context, deliveriesInOrder(context.lab, 1), { kind: 'visible' }),
  },
  chart: { stage: 'visible', find: checkChart },
  rerun: { stage: 'behaviour', find: (_, context) => checkRerun(context) },
  'next-delivery': { stage: 'behaviour', find: (_, context) => checkNextDelivery(context) },
  twins: { stage: 'behaviour', find: (_, context) => checkTwins(context) },
};

/** Evaluates one check; the union is narrowed by its kind, which TypeScript cannot see through an index. */
export function findingOf(check: Check, context: GradeContext): Finding | null {
  const checker = CHECKERS[check.kind] as Checker<Check>;
  return checker.find(check, context);
}
