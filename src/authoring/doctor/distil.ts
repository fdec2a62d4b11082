// Chooses a lab's twins: the fewest hidden deliveries that catch every mistake which the visible checks let pass.
import { availableParallelism } from 'node:os';
import type { Verdict } from '../../core/grading/verdict.ts';
import type { Draft, FaultUse, Twin } from '../../core/lab.ts';
import { rightAnswers, wrongAnswers } from '../answers.ts';
import type { CompiledLab } from '../compile-lab.ts';
import { createNodeExaminer } from '../node-examiner.ts';
import { candidateTwins } from './candidates.ts';
import { smallestCover } from './cover.ts';
import { inParallel } from './in-parallel.ts';
import { judgeMutants, MUTANT_MS } from './mutation.ts';
import { createTester, type Tester } from './tryout.ts';

const LEAST = 3;
const MOST = 6;
/** Candidates whose strength without the visible checks is measured, too. */
const SHORTLIST = 16;

export interface Distillation {
  readonly twins: readonly Twin[];
  /** Candidates that were tried, and how many of them were unfair to the reference or a right answer. */
  readonly candidates: number;
  readonly unfair: number;
  /** Mistakes that only twins can catch, those that the choice catches, and those that no candidate caught. */
  readonly needed: readonly string[];
  readonly caught: readonly string[];
  readonly missed: readonly string[];
  /** Of all mistakes: how many the chosen twins catch with no other check to help. */
  readonly alone: { readonly caught: number; readonly of: number };
}

interface Mistake {
  readonly id: string;
  readonly draft: Draft;
  /** Some check other than the twins catches it. */
  readonly seen: boolean;
}

export async function distilTwins(
  compiled: CompiledLab,
  allowed: readonly FaultUse[],
): Promise<Distillation> {
  const { lab, pack } = compiled;
  const mistakes = await mistakesOf(compiled);
  const candidates = candidateTwins(
    lab,
    allowed,
    pack.twins.map((twin) => twin.faults),
  );
  const testers = Array.from({ length: availableParallelism() }, () => createTester(compiled, MUTANT_MS));
  try {
    const honest = [pack.reference, ...rightAnswers(compiled).map(({ draft }) => draft)];
    const fairness = await inParallel(testers, candidates, (tester, twin) => agrees(tester, honest, twin));
    const fair = candidates.filter((_, index) => fairness[index] === true);
    const needed = mistakes.filter(({ seen }) => !seen);
    const catches = await caughtBy(testers, needed, fair);
    const shortlist = strongest(fair, catches);
    const alone = await caughtBy(testers, mistakes, shortlist);
    const none: ReadonlySet<string> = new Set();
    const chosen = smallestCover(
      shortlist.map((twin) => ({
        catches: catches.get(twin.id) ?? none,
        alone: alone.get(twin.id) ?? none,
        from: twin.from,
        faults: twin.faults.length,
      })),
      LEAST,
      MOST,
    );
    const twins = chosen.flatMap((index) => shortlist[index] ?? []);
    const caught = new Set(twins.flatMap((twin) => [...(catches.get(twin.id) ?? none)]));
    return {
      twins: twins.map((twin, index) => ({ ...twin, id: `twin-${index + 1}` })),
      candidates: candidates.length,
      unfair: candidates.length - fair.length,
      needed: needed.map(({ id }) => id),
      caught: needed.flatMap(({ id }) => (caught.has(id) ? [id] : [])),
      missed: needed.flatMap(({ id }) => (caught.has(id) ? [] : [id])),
      alone: {
        caught: new Set(twins.flatMap((twin) => [...(alone.get(twin.id) ?? none)])).size,
        of: mistakes.length,
      },
    };
  } finally {
    for (const tester of testers) tester.dispose();
  }
}

async function mistakesOf(compiled: CompiledLab): Promise<Mistake[]> {
  const mutants = (await judgeMutants(compiled)).map(({ id, draft, verdict }) => ({
    id,
    draft,
    seen: seenWithoutTwins(verdict),
  }));
  const examiner = createNodeExaminer(compiled.lab);
  try {
    const wrong: Mistake[] = [];
    for (const { name, draft } of wrongAnswers(compiled)) {
      wrong.push({ id: `wrong/${name}`, draft, seen: seenWithoutTwins(await examiner.grade(draft)) });
    }
    return [...wrong, ...mutants];
  } finally {
    examiner.dispose();
  }
}

function seenWithoutTwins(verdict: Verdict): boolean {
  return verdict.outcomes.some((outcome) => outcome.status === 'failed' && outcome.kind !== 'twins');
}

/** A twin is fair when the reference runs on it and every right answer agrees with the reference. */
async function agrees(tester: Tester, honest: readonly Draft[], twin: Twin): Promise<boolean> {
  for (const draft of honest) {
    const [sentence] = await tester.try(draft, [twin]);
    if (sentence !== null) return false;
  }
  return true;
}

/** Twin id -> ids of the mistakes that it catches. */
async function caughtBy(
  testers: readonly Tester[],
  mistakes: readonly Mistake[],
  twins: readonly Twin[],
): Promise<Map<string, Set<string>>> {
  const caught = new Map(twins.map((twin) => [twin.id, new Set<string>()]));
  const answers = await inParallel(testers, mistakes, (tester, { draft }) => tester.try(draft, twins));
  for (const [at, mistake] of mistakes.entries()) {
    for (const [index, twin] of twins.entries()) {
      if (typeof answers[at]?.[index] === 'string') caught.get(twin.id)?.add(mistake.id);
    }
  }
  return caught;
}

/** Twins that catch the most; every mistake that any twin catches keeps a twin that does. Early ones win ties. */
function strongest(twins: readonly Twin[], catches: ReadonlyMap<string, ReadonlySet<string>>): Twin[] {
  const size = (twin: Twin): number => catches.get(twin.id)?.size ?? 0;
  const ranked = twins.toSorted((a, b) => size(b) - size(a) || b.faults.length - a.faults.length);
  const kept = ranked.slice(0, SHORTLIST);
  const covered = new Set(kept.flatMap((twin) => [...(catches.get(twin.id) ?? [])]));
  for (const twin of ranked.slice(SHORTLIST)) {
    const more = [...(catches.get(twin.id) ?? [])].filter((id) => !covered.has(id));
    if (more.length === 0) continue;
    kept.push(twin);
    for (const id of more) covered.add(id);
  }
  return kept;
}
