// What a learner has chosen to go wrong, as the form holds it (all text), and as the fault wants it. Pure.
import { faultCatalogue, type FaultEntry } from '../core/faults/catalogue.ts';
import type { SourceBreak } from '../core/faults/fitting.ts';
import type { FaultName } from '../core/faults/registry.ts';
import type { Lab } from '../core/lab.ts';

export interface BreakWish {
  readonly fault: FaultName;
  readonly seed: string;
  /** Id of the visible delivery it is done to. */
  readonly from: string;
  /** As typed; empty is not said. */
  readonly params: Readonly<Record<string, string>>;
}

export function firstWish(lab: Lab): BreakWish {
  return { fault: 'duplicate-rows', seed: '1', from: lab.deliveries[0]?.id ?? '', params: {} };
}

export function entryOf(fault: FaultName): FaultEntry | undefined {
  return faultCatalogue().find(({ name }) => name === fault);
}

const NUMERIC = new Set(['rate', 'count', 'number']);

export function asBreak({ fault, seed, from, params }: BreakWish): SourceBreak {
  const rules = entryOf(fault)?.params ?? [];
  const said = rules.flatMap(({ name, kind }): [string, string | number][] => {
    const value = params[name] ?? '';
    return value === '' ? [] : [[name, NUMERIC.has(kind) ? Number(value) : value]];
  });
  return {
    from,
    seed: Math.trunc(Number(seed)) || 0,
    use: { name: fault, params: Object.fromEntries(said) },
  };
}
