// The smallest set of twins that catches everything which any of them can catch: greedy set cover, ties broken the same way always.

export interface Candidate {
  /** What must be caught by twins and is caught by this one. */
  readonly catches: ReadonlySet<string>;
  /** Everything that this one alone would catch, were there no other check. */
  readonly alone: ReadonlySet<string>;
  /** Delivery it is made from: one that is not used yet breaks ties. */
  readonly from: string;
  /** Fewer is easier to explain; it breaks ties. */
  readonly faults: number;
}

/**
 * @param least so many are taken even when fewer would do: one twin is a weak judge of mistakes that nobody thought of
 * @returns indices into `candidates`, in the order of choice
 */
export function smallestCover(candidates: readonly Candidate[], least: number, most: number): number[] {
  const chosen: number[] = [];
  const caught = new Set<string>();
  const covered = new Set<string>();
  const used = new Set<string>();
  while (chosen.length < most) {
    const free = candidates.flatMap((one, index) =>
      chosen.includes(index) ? [] : [{ index, rank: rankOf(one, caught, covered, used) }],
    );
    const best = free.reduce<(typeof free)[number] | undefined>(
      (a, b) => (a === undefined || better(b.rank, a.rank) ? b : a),
      undefined,
    );
    const candidate = best === undefined ? undefined : candidates[best.index];
    if (best === undefined || candidate === undefined) break;
    if (best.rank[0] === 0 && chosen.length >= least) break;
    chosen.push(best.index);
    used.add(candidate.from);
    for (const id of candidate.catches) caught.add(id);
    for (const id of candidate.alone) covered.add(id);
  }
  return chosen;
}

/** New catches, new ones alone, another delivery, all alone, fewer faults; compared from left to right, more is better. */
type Rank = readonly number[];

function rankOf(
  one: Candidate,
  caught: ReadonlySet<string>,
  covered: ReadonlySet<string>,
  used: ReadonlySet<string>,
): Rank {
  const { catches, alone, from, faults } = one;
  return [
    catches.difference(caught).size,
    alone.difference(covered).size,
    Number(!used.has(from)),
    alone.size,
    -faults,
  ];
}

/** Strictly better: of equals the first stays. */
function better(a: Rank, b: Rank): boolean {
  const index = a.findIndex((value, at) => value !== b[at]);
  return index >= 0 && (a[index] ?? 0) > (b[index] ?? 0);
}
