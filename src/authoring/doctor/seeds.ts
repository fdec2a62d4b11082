// Proves the reference on further seeds: the lab's own faults, other dice. What fails here is a false fail waiting for a learner.
import { availableParallelism } from 'node:os';
import type { Twin } from '../../core/lab.ts';
import { rightAnswers } from '../answers.ts';
import type { CompiledLab } from '../compile-lab.ts';
import type { Examination } from './examine.ts';
import { inParallel } from './in-parallel.ts';
import { createTester } from './tryout.ts';

export const FURTHER_SEEDS = 50;

export interface SeedsReport {
  readonly seeds: number;
  /** Hidden deliveries made: seeds times fault lists. */
  readonly deliveries: number;
  /** Runs that were compared: reference, its second run, every right answer. */
  readonly comparisons: number;
  readonly disagreements: readonly string[];
}

/** The lab's fault lists under `count` seeds that are not its own. */
export function furtherTwins(twins: readonly Twin[], count: number): Twin[] {
  const taken = new Set(twins.map((twin) => twin.seed));
  const seeds: number[] = [];
  for (let seed = 1001; seeds.length < count; seed++) if (!taken.has(seed)) seeds.push(seed);
  return seeds.flatMap((seed) => twins.map((twin): Twin => ({ ...twin, seed, id: `${twin.id}~${seed}` })));
}

export async function examineSeeds(
  compiled: CompiledLab,
  count = FURTHER_SEEDS,
): Promise<{ report: SeedsReport; examinations: Examination[] }> {
  const twins = furtherTwins(compiled.pack.twins, count);
  const answers = [
    { name: 'reference', draft: compiled.pack.reference },
    ...rightAnswers(compiled).map(({ name, draft }) => ({ name: `right/${name}`, draft })),
  ];
  const testers = Array.from({ length: availableParallelism() }, () =>
    createTester(compiled, compiled.lab.limits.ms),
  );
  try {
    const found = await inParallel(testers, twins, async (tester, twin): Promise<string[]> => {
      const disagreements: string[] = [];
      for (const { name, draft } of answers) {
        const [sentence] = await tester.try(draft, [twin], name === 'reference');
        if (typeof sentence !== 'string') continue;
        disagreements.push(`${name} on ${twin.id.replace('~', ' with seed ')}: ${sentence}`);
        // Nothing can agree with a reference that is wrong itself.
        if (name === 'reference') break;
      }
      return disagreements;
    });
    const disagreements = found.flat();
    const report = {
      seeds: twins.length === 0 ? 0 : count,
      deliveries: twins.length,
      comparisons: twins.length * (answers.length + 1),
      disagreements,
    };
    const examinations =
      disagreements.length === 0
        ? [{ what: 'seeds', complaint: null }]
        : disagreements.map((complaint) => ({ what: 'seeds', complaint }));
    return { report, examinations };
  } finally {
    for (const tester of testers) tester.dispose();
  }
}
