// Applies named faults to a sheet, each with its own stream of random numbers, so that one does not shift the next.
import type { Sheet } from '../csv/sheet.ts';
import type { FaultUse } from '../lab.ts';
import type { FaultValues } from './fault.ts';
import { FAULTS, isFaultName } from './registry.ts';
import { seeded } from './random.ts';

/** @throws RangeError for an unknown fault or column: an author's error, found when the lab is compiled. */
export function applyFaults(sheet: Sheet, uses: readonly FaultUse[], seed: number): Sheet {
  return uses.reduce((current, use, index) => {
    if (use.params['source'] !== undefined && use.params['source'] !== sheet.source) return current;
    if (!isFaultName(use.name)) throw new RangeError(`no fault ${use.name}; known are ${Object.keys(FAULTS).join(', ')}`);
    const fault = FAULTS[use.name];
    return fault.apply(current, withDefaults(use, fault.params), seeded(seed * 1_000_003 + index));
  }, sheet);
}

function withDefaults(use: FaultUse, params: Readonly<Record<string, { readonly default?: string | number }>>): FaultValues {
  const values: Record<string, string | number | boolean> = { ...use.params };
  for (const [name, param] of Object.entries(params)) {
    if (values[name] !== undefined) continue;
    if (param.default === undefined) throw new RangeError(`fault ${use.name} needs ${name}`);
    values[name] = param.default;
  }
  return values;
}
