// The ledgers of a run: what came of each rule of the lab. Those of tables that are missing could not be counted.
import type { Lab, LedgerRule } from '../core/lab.ts';
import type { LedgerCount, Observation } from '../core/pipeline/observation.ts';

export interface Ledger {
  readonly rule: LedgerRule;
  readonly count: LedgerCount;
}

export function ledgersOf(
  { ledger, otherLedgers = [] }: Pick<Lab, 'ledger' | 'otherLedgers'>,
  { ledger: first, otherLedgers: others = [] }: Pick<Observation, 'ledger' | 'otherLedgers'>,
): readonly Ledger[] {
  const rules = ledger === undefined ? [] : [ledger, ...otherLedgers];
  const counts = first === undefined ? others : [first, ...others];
  return rules.flatMap((rule) => {
    const count = counts.find(({ source }) => source === rule.source);
    return count === undefined ? [] : [{ rule, count }];
  });
}
