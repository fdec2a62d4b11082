// A twin: hidden deliveries made from a visible one by seeded faults. The same seed gives the same bytes everywhere.
import { breakDelivery, type Broken } from '../faults/apply.ts';
import type { Delivery, Lab, Twin } from '../lab.ts';
import type { ReadCsv } from '../pipeline/engine.ts';

/** The twin's deliveries in order of arrival; they keep the ids and the file names of the visible ones. */
export function twinDeliveries(lab: Lab, twin: Twin, readCsv: ReadCsv): Delivery[] {
  return [...makeTwin(lab, twin, readCsv).deliveries];
}

/** The same, with what each fault did. */
export function makeTwin(lab: Lab, twin: Twin, readCsv: ReadCsv): Broken {
  const delivery = lab.deliveries.find(({ id }) => id === twin.from);
  if (delivery === undefined)
    throw new Error(`${lab.id}: twin ${twin.id} is made from ${twin.from}, which is no delivery`);
  const { sources, deliveries: all } = lab;
  const defaultSource = lab.ledger?.source ?? sources[0]?.name ?? '';
  return breakDelivery(
    { delivery, all, sources, uses: twin.faults, seed: twin.seed, defaultSource },
    readCsv,
  );
}
