// One fault on one visible delivery, as a learner asks for it: where no column is named, the first on which it does something.
import type { Delivery, FaultUse, Lab } from '../lab.ts';
import type { ReadCsv } from '../pipeline/engine.ts';
import { breakDelivery, type Broken } from './apply.ts';
import { FaultError } from './fault.ts';
import { FAULTS, isFaultName } from './registry.ts';

export interface SourceBreak {
  readonly from: string;
  readonly seed: number;
  readonly use: FaultUse;
}

/** @throws FaultError when the fault cannot be done with what was chosen. */
export function breakSource(lab: Lab, { from, seed, use }: SourceBreak, readCsv: ReadCsv): Broken {
  const delivery = lab.deliveries.find(({ id }) => id === from);
  if (delivery === undefined) throw new FaultError(`there is no delivery ${from}`, 'choose another one');
  const attempt = (one: FaultUse): Broken => breakWith(lab, delivery, one, seed, readCsv);
  if (
    !isFaultName(use.name) ||
    !Object.hasOwn(FAULTS[use.name].params, 'column') ||
    use.params['column'] !== undefined
  ) {
    return attempt(use);
  }
  return firstThatFits(lab, use, attempt);
}

function firstThatFits(lab: Lab, use: FaultUse, attempt: (use: FaultUse) => Broken): Broken {
  const source = lab.sources.find(({ name }) => name === (use.params['source'] ?? defaultSource(lab)));
  let last: unknown = new FaultError('there is no column', 'choose another source');
  let unchanged: Broken | null = null;
  for (const column of source?.columns ?? []) {
    try {
      const broken = attempt({ ...use, params: { ...use.params, column } });
      if (broken.done.some(({ changes }) => changes.length > 0)) return broken;
      unchanged ??= broken;
    } catch (error) {
      if (!(error instanceof FaultError)) throw error;
      last = error;
    }
  }
  if (unchanged !== null) return unchanged;
  throw last;
}

function breakWith(lab: Lab, delivery: Delivery, use: FaultUse, seed: number, readCsv: ReadCsv): Broken {
  const { sources, deliveries: all } = lab;
  return breakDelivery(
    { delivery, all, sources, uses: [use], seed, defaultSource: defaultSource(lab) },
    readCsv,
  );
}

function defaultSource(lab: Lab): string {
  return lab.ledger?.source ?? lab.sources[0]?.name ?? '';
}
