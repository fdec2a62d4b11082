// What the evidence log says about one lab: proven on this version, honestly tried. Pure.
import type { Lab } from '../core/lab.ts';
import type { Evidence } from '../core/progress/evidence.ts';
import type { History } from './bench.ts';
import { sameDraft } from './run-state.ts';

/** Tried on any version counts; proven counts on this one only. */
export function historyOf(log: readonly Evidence[], lab: Lab): History {
  const graded = log.filter((entry) => entry.kind === 'graded' && entry.lab === lab.id);
  const proven = graded.find((entry) => entry.passed === true && entry.version === lab.version);
  const tried = graded.some(
    ({ passed, draft }) =>
      passed === false && draft !== undefined && !sameDraft(lab.steps, draft, lab.starter),
  );
  return { provenAt: proven?.at ?? null, tried };
}
