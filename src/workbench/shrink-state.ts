// The search for the smallest input behind a failed check. Pure; knows no worker and no page.
import type { Finding } from '../core/grading/verdict.ts';
import type { Diagnosis } from '../worker/protocol.ts';
import type { Ending } from '../worker/slot.ts';
import type { CheckRow } from './check-state.ts';

export type ShrinkState =
  | { readonly kind: 'none' }
  /** `rows`: left so far; null before the first success. */
  | { readonly kind: 'searching'; readonly check: string; readonly rows: number | null }
  | { readonly kind: 'found'; readonly check: string; readonly diagnosis: Diagnosis }
  | { readonly kind: 'gave-up'; readonly check: string };

/** Findings that data is behind; the others are about a declaration or a drawing. */
export function canShrink(finding: Finding): boolean {
  if (finding.kind === 'quarantine') return true;
  if (!('setting' in finding)) return false;
  // A failure on the visible data is marked in the editor; a time-out cannot be tried again and again.
  return (
    finding.kind !== 'failure' || (finding.setting.kind !== 'visible' && finding.failure.kind !== 'timeout')
  );
}

/** The first failed check whose data can be shrunk: what the learner reads first. */
export function firstToShrink(
  rows: readonly CheckRow[],
): { readonly check: string; readonly finding: Finding } | null {
  for (const row of rows) {
    if (row.state === 'failed' && canShrink(row.finding)) return { check: row.id, finding: row.finding };
  }
  return null;
}

export function afterShrink(check: string, ending: Ending<Diagnosis>): ShrinkState {
  if (ending.kind === 'done') return { kind: 'found', check, diagnosis: ending.output };
  return ending.kind === 'stopped' ? { kind: 'none' } : { kind: 'gave-up', check };
}
