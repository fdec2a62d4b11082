// A scenario: what happens to one fresh database. Behaviour is graded by comparing scenarios, not one result.
import type { Delivery, Lab, Twin } from '../lab.ts';

export type Action =
  /** The delivery lands in the raw tables. */
  | { readonly kind: 'deliver'; readonly delivery: Delivery }
  /** The whole pipeline runs. */
  | { readonly kind: 'run' };

export interface Scenario {
  /** Unique within a lab; observations are kept by it. */
  readonly id: string;
  readonly actions: readonly Action[];
}

/** The first `count` deliveries, the pipeline run after each. */
export function deliveriesInOrder(lab: Lab, count: number): Scenario {
  const actions = lab.deliveries.slice(0, count).flatMap(deliverAndRun);
  return { id: `deliveries:${count}`, actions };
}

/** The first delivery, and the pipeline run twice on it: a retry after it had already succeeded. */
export function runTwice(lab: Lab): Scenario {
  return { id: 'rerun', actions: [...deliveriesInOrder(lab, 1).actions, { kind: 'run' }] };
}

/** Hidden deliveries, the pipeline run after each. */
export function twinScenario(twin: Twin, deliveries: readonly Delivery[]): Scenario {
  return { id: `twin:${twin.id}`, actions: deliveries.flatMap(deliverAndRun) };
}

function deliverAndRun(delivery: Delivery): Action[] {
  return [{ kind: 'deliver', delivery }, { kind: 'run' }];
}
