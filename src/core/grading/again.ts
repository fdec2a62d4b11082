// A finding, looked for again: the scenario it was seen on, and whether it shows on other data too.
import {
  crashAndResume,
  deliveriesInOrder,
  inOrder,
  runTwice,
  twinScenario,
  type Scenario,
} from '../pipeline/scenario.ts';
import { ledgerFinding, outputFinding } from './checks/output-finding.ts';
import type { GradeContext } from './context.ts';
import type { Finding } from './verdict.ts';

/** Null for findings that no data is behind. */
export function scenarioOf(context: GradeContext, finding: Finding): Scenario | null {
  if (finding.kind === 'quarantine') return deliveriesInOrder(context.lab, 1);
  if (!('setting' in finding)) return null;
  const { lab } = context;
  const { setting } = finding;
  switch (setting.kind) {
    case 'visible':
      return deliveriesInOrder(lab, 1);
    case 'rerun':
      return runTwice(lab);
    case 'next-delivery':
      return deliveriesInOrder(
        lab,
        lab.deliveries.findIndex((delivery) => delivery.id === setting.delivery) + 1,
      );
    case 'any-order': {
      const order = setting.order.map((id) => lab.deliveries.find((delivery) => delivery.id === id));
      return inOrder(order.filter((delivery) => delivery !== undefined));
    }
    case 'crash':
      return {
        ...crashAndResume(lab, setting.after),
        expected: deliveriesInOrder(lab, lab.deliveries.length),
      };
    case 'twin': {
      const twin = context.twins.find((one) => one.id === setting.twin);
      return twin === undefined ? null : twinScenario(twin, context.twinDeliveries(twin));
    }
  }
}

/** The finding of the same sort on this scenario, or null when all is well there. */
export function findingOn(context: GradeContext, scenario: Scenario, like: Finding): Finding | null {
  const setting = 'setting' in like ? like.setting : ({ kind: 'visible' } as const);
  try {
    switch (like.kind) {
      case 'failure': {
        const { failure } = context.observe(scenario);
        // Where the reference cannot run either, the data is to blame, not the draft.
        context.expect(scenario);
        return failure === undefined ? null : { kind: 'failure', setting, failure };
      }
      case 'difference':
        return outputFinding(context, scenario, like.difference.output, setting);
      case 'quarantine':
        return outputFinding(context, scenario, like.table, setting);
      case 'unbalanced':
        return ledgerFinding(context, scenario, setting);
      default:
        return null;
    }
  } catch {
    // The reference failed on data that no source would send; such a subset proves nothing.
    return null;
  }
}

/** Same kind of trouble at the same place, so that shrinking does not wander off to another mistake. */
export function sameSort(a: Finding, b: Finding): boolean {
  if (b.kind === 'quarantine') return a.kind === 'difference';
  if (a.kind !== b.kind) return false;
  if (a.kind === 'failure' && b.kind === 'failure')
    return a.failure.kind === b.failure.kind && a.failure.step === b.failure.step;
  if (a.kind === 'difference' && b.kind === 'difference')
    return sameDifference(a.difference.kind) === sameDifference(b.difference.kind);
  return true;
}

/** A repeated row and an extra one turn into each other when data is taken away; the others do not. */
function sameDifference(kind: string): string {
  return kind === 'repeated-row' ? 'extra-row' : kind;
}
