// The faults as pure data, for lists and forms: what can be set, what may change. Words come from the dictionary.
import type { Touch } from './fault.ts';
import type { FaultParam } from './params.ts';
import { FAULT_NAMES, FAULTS, type FaultName } from './registry.ts';

export interface FaultEntry {
  readonly name: FaultName;
  readonly on: 'sheet' | 'bytes' | 'deliveries';
  readonly touches: readonly Touch[];
  readonly params: readonly (FaultParam & { readonly name: string })[];
}

export function faultCatalogue(): FaultEntry[] {
  return FAULT_NAMES.map((name): FaultEntry => {
    const { on, touches, params } = FAULTS[name];
    return {
      name,
      on,
      touches,
      params: Object.entries(params).map(([param, rule]: [string, FaultParam]) => ({ ...rule, name: param })),
    };
  });
}
