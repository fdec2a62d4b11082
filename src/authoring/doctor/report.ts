// Everything the doctor knows of one lab: its answers, the mutants of its reference, its twins under further dice.
import type { CompiledLab } from '../compile-lab.ts';
import { examineCauses, type CausesReport } from './causes.ts';
import { examineLab, type Examination } from './examine.ts';
import { examineMutants, type MutationReport } from './mutation.ts';
import { examineSeeds, type SeedsReport } from './seeds.ts';

export interface LabReport {
  readonly examinations: readonly Examination[];
  /** Null when the answers alone were asked for, or are wrong: then nothing else can be trusted. */
  readonly mutants: MutationReport | null;
  readonly seeds: SeedsReport | null;
  readonly causes: CausesReport | null;
  readonly ms: number;
}

/** @param quick the answers only */
export async function reportOnLab(compiled: CompiledLab, quick: boolean): Promise<LabReport> {
  const started = performance.now();
  const answers = await examineLab(compiled);
  const spent = (): number => Math.round(performance.now() - started);
  if (
    quick ||
    answers.some(({ what, complaint }) => complaint !== null && /^(reference|right\/)/.test(what))
  ) {
    return { examinations: answers, mutants: null, seeds: null, causes: null, ms: spent() };
  }
  const mutants = await examineMutants(compiled);
  const seeds = await examineSeeds(compiled);
  const causes = await examineCauses(compiled);
  const examinations = [...answers, ...mutants.examinations, ...seeds.examinations, ...causes.examinations];
  return { examinations, mutants: mutants.report, seeds: seeds.report, causes: causes.report, ms: spent() };
}
