// Grades every mutant of the reference: caught, equivalent for a written reason, or a survivor that the lab must answer for.
import { availableParallelism } from 'node:os';
import type { Verdict } from '../../core/grading/verdict.ts';
import type { CompiledLab } from '../compile-lab.ts';
import { mutantsOf, type Mutant } from '../mutants/mutants.ts';
import { createNodeExaminer } from '../node-examiner.ts';
import { readReasons, staleReasons, type Reasons } from './equivalents.ts';
import type { Examination } from './examine.ts';
import { inParallel } from './in-parallel.ts';

/** Milliseconds that one data set of a mutant may take; the slowest honest run is far below. */
export const MUTANT_MS = 5000;

export interface JudgedMutant extends Mutant {
  readonly verdict: Verdict;
  readonly caughtBy: string | null;
}

export interface OperatorFigures {
  readonly caught: number;
  readonly equivalent: number;
  readonly survived: number;
}

export interface MutationReport {
  readonly total: number;
  readonly caught: number;
  /** Of those caught: they did not even run to the end on the visible delivery. */
  readonly broken: number;
  readonly equivalent: number;
  readonly survivors: readonly string[];
  readonly stale: readonly string[];
  readonly operators: Readonly<Record<string, OperatorFigures>>;
  /** Check id -> mutants that it was the first to catch. */
  readonly caughtBy: Readonly<Record<string, number>>;
}

export async function judgeMutants({ lab, pack }: CompiledLab): Promise<JudgedMutant[]> {
  const mutants = mutantsOf(lab, pack.reference);
  const quick = { ...lab, limits: { ...lab.limits, ms: Math.min(lab.limits.ms, MUTANT_MS) } };
  const examiners = Array.from({ length: availableParallelism() }, () => createNodeExaminer(quick));
  try {
    return await inParallel(examiners, mutants, async (examiner, mutant) => {
      const verdict = await examiner.grade(mutant.draft, true);
      return {
        ...mutant,
        verdict,
        caughtBy: verdict.outcomes.find((outcome) => outcome.status === 'failed')?.id ?? null,
      };
    });
  } finally {
    for (const examiner of examiners) examiner.dispose();
  }
}

export async function examineMutants(
  compiled: CompiledLab,
): Promise<{ report: MutationReport; examinations: Examination[] }> {
  const judged = await judgeMutants(compiled);
  const reasons = readReasons(compiled.lab.id);
  const report = reportOf(judged, reasons);
  const complaints = [
    ...judged
      .filter((one) => report.survivors.includes(one.id))
      .map((one) => survivorSentence(compiled, one)),
    ...report.stale.map((sentence) => `equivalent.yaml: ${sentence}`),
  ];
  if (complaints.length === 0) return { report, examinations: [{ what: 'mutants', complaint: null }] };
  return { report, examinations: complaints.map((complaint) => ({ what: 'mutants', complaint })) };
}

export function reportOf(
  judged: readonly Pick<JudgedMutant, 'id' | 'operator' | 'verdict' | 'caughtBy'>[],
  reasons: Reasons,
): MutationReport {
  const operators: Record<string, OperatorFigures> = {};
  const caughtBy: Record<string, number> = {};
  const survivors: string[] = [];
  for (const { id, operator, caughtBy: check } of judged) {
    const fate = check !== null ? 'caught' : reasons.has(id) ? 'equivalent' : 'survived';
    if (check !== null) caughtBy[check] = (caughtBy[check] ?? 0) + 1;
    if (fate === 'survived') survivors.push(id);
    const before = operators[operator] ?? { caught: 0, equivalent: 0, survived: 0 };
    operators[operator] = { ...before, [fate]: before[fate] + 1 };
  }
  const figures = Object.values(operators);
  return {
    total: judged.length,
    caught: figures.reduce((sum, one) => sum + one.caught, 0),
    broken: judged.filter(({ verdict }) => didNotRun(verdict)).length,
    equivalent: figures.reduce((sum, one) => sum + one.equivalent, 0),
    survivors,
    stale: staleReasons(reasons, judged),
    operators,
    caughtBy,
  };
}

function didNotRun(verdict: Verdict): boolean {
  return verdict.outcomes.some(
    (one) =>
      one.id === 'runs' &&
      one.status === 'failed' &&
      one.finding.kind === 'failure' &&
      one.finding.failure.kind !== 'timeout',
  );
}

function survivorSentence({ lab }: CompiledLab, { id, step, line }: Mutant): string {
  const file = lab.steps.find((one) => one.id === step)?.file ?? step;
  return `survives: ${id} (reference/${file}:${line}). Add a check or a twin that catches it, or a reason in equivalent.yaml`;
}
