// A scenario: what happens to one fresh database. Behaviour is graded by comparing scenarios, not one result.
import type { Delivery, Lab, Twin } from '../lab.ts';

export type Action =
  /** The delivery lands in the raw tables. */
  | { readonly kind: 'deliver'; readonly delivery: Delivery }
  /** The whole pipeline runs; with `crashAfter`, the process dies after that many statements; with `until`, it ends there. */
  | { readonly kind: 'run'; readonly crashAfter?: number; readonly until?: StepPart };

/** A step of which only this text runs, and none behind it. */
export interface StepPart {
  readonly step: string;
  readonly text: string;
}

export interface Scenario {
  /** Unique within a lab; observations are kept by it. */
  readonly id: string;
  readonly actions: readonly Action[];
  /** What the reference does instead, where it need not go through the same trouble (a crash). */
  readonly expected?: Scenario;
}

/** The first `count` deliveries, the pipeline run after each. */
export function deliveriesInOrder(lab: Lab, count: number): Scenario {
  const actions = lab.deliveries.slice(0, count).flatMap(deliverAndRun);
  return { id: `deliveries:${count}`, actions };
}

/** The first deliveries, and the pipeline run twice on the last one: a retry after it had already succeeded. */
export function runTwice(lab: Lab, count = 1): Scenario {
  return { id: 'rerun', actions: [...deliveriesInOrder(lab, count).actions, { kind: 'run' }] };
}

/** All deliveries land before the pipeline runs for the first time: a full load. */
export function allAtOnce(lab: Lab): Scenario {
  const landed = lab.deliveries.map((delivery): Action => ({ kind: 'deliver', delivery }));
  return { id: 'all-at-once', actions: [...landed, { kind: 'run' }] };
}

/** The deliveries in another order, the pipeline run after each. */
export function inOrder(deliveries: readonly Delivery[]): Scenario {
  const order = deliveries.map((delivery) => delivery.id).join(',');
  return { id: `order:${order}`, actions: deliveries.flatMap(deliverAndRun) };
}

/** All deliveries; on the last one the pipeline dies after `crashAfter` statements and is started again. */
export function crashAndResume(lab: Lab, crashAfter: number): Scenario {
  const actions = deliveriesInOrder(lab, lab.deliveries.length).actions;
  return {
    id: `crash:${crashAfter}`,
    actions: [...actions.slice(0, -1), { kind: 'run', crashAfter }, { kind: 'run' }],
  };
}

/** Every other order of the deliveries (at most `cap` of them), the given one left out. */
export function otherOrders(deliveries: readonly Delivery[], cap = 5): Delivery[][] {
  return permutations(deliveries).slice(1, cap + 1);
}

function permutations<T>(list: readonly T[]): T[][] {
  if (list.length <= 1) return [[...list]];
  return list.flatMap((first, i) =>
    permutations(list.filter((_, j) => j !== i)).map((rest) => [first, ...rest]),
  );
}

/** Hidden deliveries, the pipeline run after each. */
export function twinScenario(twin: Twin, deliveries: readonly Delivery[]): Scenario {
  return { id: `twin:${twin.id}`, actions: deliveries.flatMap(deliverAndRun) };
}

function deliverAndRun(delivery: Delivery): Action[] {
  return [{ kind: 'deliver', delivery }, { kind: 'run' }];
}
