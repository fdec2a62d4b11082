// Merging two evidence logs: a union by id. Order-free and idempotent, so tabs, devices and double imports cannot lose work.
// Pure; knows neither storage nor files.
import type { Evidence } from './evidence.ts';

/** Everything in either log, once, oldest first. */
export function mergeEvidence(a: readonly Evidence[], b: readonly Evidence[]): readonly Evidence[] {
  const byId = new Map<string, Evidence>();
  for (const evidence of [...a, ...b]) {
    const known = byId.get(evidence.id);
    // Ids are random and entries never change, so a clash means a hand-edited file: choose the same one on either side.
    if (known === undefined || JSON.stringify(evidence) < JSON.stringify(known))
      byId.set(evidence.id, evidence);
  }
  return [...byId.values()].sort(oldestFirst);
}

/** Time, then id: the one order of a log, whichever device wrote it. */
export function oldestFirst(a: Evidence, b: Evidence): number {
  return a.at < b.at ? -1 : a.at > b.at ? 1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
