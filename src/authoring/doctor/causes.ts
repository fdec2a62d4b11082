// For each wrong answer: the smallest input behind its named check, and whether the cause that is named is the author's.
import { availableParallelism } from 'node:os';
import type { Verdict } from '../../core/grading/verdict.ts';
import { wrongAnswers, type WrongAnswer } from '../answers.ts';
import type { CompiledLab } from '../compile-lab.ts';
import { createNodeExaminer, type NodeExaminer } from '../node-examiner.ts';
import type { Examination } from './examine.ts';
import { inParallel } from './in-parallel.ts';

export interface CauseTrial {
  readonly answer: string;
  /** As the author wrote it; null for `other`: then nothing may be said. */
  readonly expected: string | null;
  readonly named: string | null;
  /** Rows of the counterexample; null when there is none to look for. */
  readonly rows: number | null;
}

export interface CausesReport {
  readonly trials: readonly CauseTrial[];
  readonly right: number;
  /** Median over the answers that have a counterexample. */
  readonly medianRows: number | null;
}

/** A cause that is wrong misleads: it fails the lab. A cause that is missing is only counted. */
export async function examineCauses(
  compiled: CompiledLab,
): Promise<{ report: CausesReport; examinations: Examination[] }> {
  const examiners = Array.from({ length: availableParallelism() }, () => createNodeExaminer(compiled.lab));
  let trials: CauseTrial[];
  try {
    const all = await inParallel(examiners, wrongAnswers(compiled), tryAnswer);
    trials = all.filter((trial) => trial !== null);
  } finally {
    for (const examiner of examiners) examiner.dispose();
  }
  const misled = trials.filter(({ expected, named }) => named !== null && named !== expected);
  const examinations = misled.map(({ answer, expected, named }) => ({
    what: `cause of wrong/${answer}`,
    complaint: `is named ${String(named)}, expect.yaml says ${expected ?? 'other'}`,
  }));
  const right = trials.filter(({ expected, named }) => named === expected).length;
  const report = {
    trials,
    right,
    medianRows: median(trials.flatMap(({ rows }) => (rows === null ? [] : [rows]))),
  };
  return {
    report,
    examinations: examinations.length > 0 ? examinations : [{ what: 'causes', complaint: null }],
  };
}

/** Null when the named check does not even catch it: that is another complaint. */
async function tryAnswer(
  examiner: NodeExaminer,
  { name, draft, expect }: WrongAnswer,
): Promise<CauseTrial | null> {
  const finding = findingOf(await examiner.grade(draft), expect.check);
  if (finding === null) return null;
  const { cause, counterexample } = await examiner.shrink(draft, finding);
  const expected = expect.cause === 'other' ? null : expect.cause;
  return { answer: name, expected, named: cause, rows: counterexample?.rows ?? null };
}

function findingOf(verdict: Verdict, check: string) {
  const outcome = verdict.outcomes.find(({ id }) => id === check);
  return outcome?.status === 'failed' ? outcome.finding : null;
}

function median(numbers: readonly number[]): number | null {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? null;
}
