import { expect, test } from 'vitest';
import { ledgersOf } from '../../../src/workbench/ledgers.ts';

const rule = (source: string) => ({ source, loaded: source, quarantined: `${source}_rejects` });
const count = (source: string) => ({
  source,
  rowsIn: 1,
  loaded: 1,
  quarantined: 0,
  deduplicated: 0,
  lost: [],
});

test('every rule has what came of it; what could not be counted is left out', () => {
  const lab = { ledger: rule('a'), otherLedgers: [rule('b'), rule('c')] };
  const found = ledgersOf(lab, { ledger: count('a'), otherLedgers: [count('c')] });
  expect(found).toEqual([
    { rule: rule('a'), count: count('a') },
    { rule: rule('c'), count: count('c') },
  ]);
  expect(ledgersOf(lab, { otherLedgers: [count('b')] }).map((one) => one.rule.source)).toEqual(['b']);
});

test('without a rule there is no ledger', () => {
  expect(ledgersOf({}, {})).toEqual([]);
});
