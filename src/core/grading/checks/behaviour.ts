// Checks on behaviour: the same pipeline in other circumstances must do what the reference does there.
import { deliveriesInOrder, runTwice, twinScenario } from '../../pipeline/scenario.ts';
import type { GradeContext } from '../context.ts';
import type { Finding } from '../verdict.ts';
import { scenarioFinding } from './output-finding.ts';

/** The pipeline is run again on the same delivery. */
export function checkRerun(context: GradeContext): Finding | null {
  return scenarioFinding(context, runTwice(context.lab), { kind: 'rerun' });
}

/** Every further delivery arrives, one by one. */
export function checkNextDelivery(context: GradeContext): Finding | null {
  const { deliveries } = context.lab;
  for (let count = 2; count <= deliveries.length; count++) {
    const delivery = deliveries[count - 1]?.id ?? '';
    const finding = scenarioFinding(context, deliveriesInOrder(context.lab, count), { kind: 'next-delivery', delivery });
    if (finding !== null) return finding;
  }
  return null;
}

/** Hidden deliveries; the first twin that differs is reported. */
export function checkTwins(context: GradeContext): Finding | null {
  for (const twin of context.twins) {
    const scenario = twinScenario(twin, context.twinDeliveries(twin));
    const finding = scenarioFinding(context, scenario, { kind: 'twin', twin: twin.id, from: twin.from });
    if (finding !== null) return finding;
  }
  return null;
}
