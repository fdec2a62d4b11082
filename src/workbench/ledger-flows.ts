// How the ledger's pipe splits: one flow per place a row may end, as thick as its share. Pure geometry on a 100 by 100 field.
import type { LedgerCount } from '../core/pipeline/observation.ts';

export interface Flow {
  readonly kind: 'loaded' | 'quarantined' | 'deduplicated' | 'lost' | 'extra';
  readonly rows: number;
  /** Middle of the flow at the inlet and at its own outlet. */
  readonly from: number;
  readonly to: number;
  readonly width: number;
}

const THINNEST = 1.5;

/** Lost rows (or rows too many) are a flow of their own, drawn only when there are any; deduplication only where the lab has it. */
export function ledgerFlows(ledger: LedgerCount, deduplicates: boolean): readonly Flow[] {
  const gap = ledger.rowsIn - ledger.loaded - ledger.quarantined - ledger.deduplicated;
  const parts: { kind: Flow['kind']; rows: number }[] = [
    { kind: 'loaded', rows: ledger.loaded },
    { kind: 'quarantined', rows: ledger.quarantined },
  ];
  if (deduplicates) parts.push({ kind: 'deduplicated', rows: ledger.deduplicated });
  if (gap > 0) parts.push({ kind: 'lost', rows: gap });
  if (gap < 0) parts.push({ kind: 'extra', rows: -gap });
  const all = Math.max(
    1,
    parts.reduce((sum, { rows }) => sum + rows, 0),
  );
  // No flow may be thicker than the row of its own outlet.
  const inlet = 84 / parts.length;
  let top = 50 - inlet / 2;
  return parts.map(({ kind, rows }, at) => {
    const share = (inlet * rows) / all;
    const from = top + share / 2;
    top += share;
    return { kind, rows, from, to: ((at + 0.5) * 100) / parts.length, width: Math.max(THINNEST, share) };
  });
}
