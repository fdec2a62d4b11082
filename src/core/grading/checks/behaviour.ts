// Checks on behaviour: the same pipeline in other circumstances must do what the reference does there.
import {
  allAtOnce,
  crashAndResume,
  deliveriesInOrder,
  inOrder,
  otherOrders,
  runTwice,
  twinScenario,
} from '../../pipeline/scenario.ts';
import type { GradeContext } from '../context.ts';
import type { Finding } from '../verdict.ts';
import { scenarioFinding } from './output-finding.ts';

/** The pipeline is run again on the same delivery. Without a reference: it must leave what one run leaves. */
export function checkRerun(context: GradeContext): Finding | null {
  const { lab, selfJudged, visible } = context;
  const scenario = selfJudged
    ? { ...runTwice(lab, lab.deliveries.length), expected: visible }
    : runTwice(lab);
  return scenarioFinding(context, scenario, { kind: 'rerun' });
}

/** Every further delivery arrives, one by one. Without a reference: delivery by delivery must end in what all at once gives. */
export function checkNextDelivery(context: GradeContext): Finding | null {
  const { deliveries } = context.lab;
  if (context.selfJudged) {
    const scenario = { ...context.visible, expected: allAtOnce(context.lab) };
    const delivery = deliveries.at(-1)?.id ?? '';
    const { failure } = context.expect(scenario);
    const setting = { kind: 'next-delivery', delivery } as const;
    return failure === undefined
      ? scenarioFinding(context, scenario, setting)
      : { kind: 'failure', setting, failure };
  }
  for (let count = 2; count <= deliveries.length; count++) {
    const delivery = deliveries[count - 1]?.id ?? '';
    const finding = scenarioFinding(context, deliveriesInOrder(context.lab, count), {
      kind: 'next-delivery',
      delivery,
    });
    if (finding !== null) return finding;
  }
  return null;
}

/** The deliveries in every other order. */
export function checkAnyOrder(context: GradeContext): Finding | null {
  for (const order of otherOrders(context.lab.deliveries)) {
    const setting = { kind: 'any-order', order: order.map((delivery) => delivery.id) } as const;
    const finding = scenarioFinding(context, inOrder(order), setting);
    if (finding !== null) return finding;
  }
  return null;
}

/** Killed after each statement in turn, started again: nothing lost, nothing twice. */
export function checkCrashResume(context: GradeContext): Finding | null {
  const { lab } = context;
  const whole = deliveriesInOrder(lab, lab.deliveries.length);
  const last = lab.deliveries.at(-1)?.id;
  const statements = context
    .observe(whole)
    .statements.filter((statement) => statement.delivery === last).length;
  for (let after = 1; after < statements; after++) {
    const scenario = { ...crashAndResume(lab, after), expected: whole };
    const finding = scenarioFinding(context, scenario, { kind: 'crash', after });
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
