// A handful of rows drawn by dice that still shows the same. What needs several rows to be alike (a tie, a gap) is soon met in a small
// sample, and hardly ever reached by taking rows away one after the other. The same dice everywhere: same rows on every machine.
import { seeded } from '../faults/random.ts';

/** Rows of each group, small before large. */
const SIZES = [3, 6, 12] as const;
const TRIES = 10;

/**
 * @param groupOf what belongs together: the rows of one file; small groups stay whole
 * @param holds asked for subsets in order
 */
export function smallSample<T>(
  all: readonly T[],
  groupOf: (item: T) => string,
  holds: (kept: readonly T[]) => boolean,
  expired: () => boolean,
): readonly T[] | null {
  const random = seeded(1);
  const groups = new Map<string, T[]>();
  for (const item of all) {
    const group = groups.get(groupOf(item)) ?? [];
    group.push(item);
    groups.set(groupOf(item), group);
  }
  for (const size of SIZES) {
    for (let attempt = 0; attempt < TRIES && !expired(); attempt++) {
      const chosen = new Set<T>();
      for (const group of groups.values()) {
        if (group.length <= size) for (const item of group) chosen.add(item);
        else for (let i = 0; i < size; i++) chosen.add(random.pick(group));
      }
      const kept = all.filter((item) => chosen.has(item));
      if (holds(kept)) return kept;
    }
  }
  return null;
}
