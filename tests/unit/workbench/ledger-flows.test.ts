// The ledger's pipe: shares, and rows that are nowhere.
import { expect, test } from 'vitest';
import { ledgerFlows } from '../../../src/workbench/ledger-flows.ts';

const count = { source: 'receipts', rowsIn: 10, loaded: 7, quarantined: 2, deduplicated: 0, lost: [] };

test('a row that is nowhere is a flow of its own', () => {
  expect(ledgerFlows(count, false).map(({ kind, rows }) => [kind, rows])).toEqual([
    ['loaded', 7],
    ['quarantined', 2],
    ['lost', 1],
  ]);
});

test('flows fill the inlet by their share and never cross the field', () => {
  const flows = ledgerFlows({ ...count, loaded: 8 }, true);
  expect(flows.map(({ kind }) => kind)).toEqual(['loaded', 'quarantined', 'deduplicated']);
  expect(flows[0]?.width).toBeCloseTo((flows[1]?.width ?? 0) * 4);
  for (const { to, width } of flows) {
    expect(to - width / 2).toBeGreaterThanOrEqual(0);
    expect(to + width / 2).toBeLessThanOrEqual(100);
  }
});

test('no rows at all divide nothing', () => {
  const flows = ledgerFlows({ ...count, rowsIn: 0, loaded: 0, quarantined: 0 }, true);
  expect(flows.every(({ from }) => Number.isFinite(from))).toBe(true);
});
