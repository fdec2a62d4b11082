// Candidates for twins: the faults that an author allows (or uses), alone, in pairs and all at once, under several seeds.
import { FaultError } from '../../core/faults/fault.ts';
import { makeTwin } from '../../core/grading/twins.ts';
import type { FaultUse, Lab, Twin } from '../../core/lab.ts';
import { readCsv } from '../../engines/papaparse/read-csv.ts';

/** As many as are tried; more faults mean fewer seeds of each combination. */
const MOST = 160;
const SEEDS = 5;

/**
 * @param allowed the faults to choose from: a list of their own gives the same candidates whatever twins the lab has now
 * @param lists fault lists of the present twins: what there is to choose from when nothing is allowed by name
 */
export function candidateTwins(
  lab: Lab,
  allowed: readonly FaultUse[],
  lists: readonly (readonly FaultUse[])[],
): Twin[] {
  const combinations = allowed.length > 0 ? combine(allowed, []) : combine(lists.flat(), lists);
  // Pairs stand last: they are the first to go when there are too many.
  const tried = combinations.slice(0, Math.floor(MOST / lab.deliveries.length));
  const seeds = Math.min(
    SEEDS,
    Math.max(1, Math.floor(MOST / Math.max(tried.length * lab.deliveries.length, 1))),
  );
  const twins: Twin[] = [];
  for (let seed = 1; seed <= seeds; seed++) {
    for (const { id: from } of lab.deliveries) {
      for (const faults of tried) twins.push({ id: `candidate-${twins.length + 1}`, seed, from, faults });
    }
  }
  return twins.filter((twin) => everyFaultBites(lab, twin));
}

function combine(
  faults: readonly FaultUse[],
  lists: readonly (readonly FaultUse[])[],
): (readonly FaultUse[])[] {
  const uses = sorted(distinct(faults));
  const pairs = uses.flatMap((a, index) => uses.slice(index + 1).map((b) => [a, b]));
  return distinct(
    [...sorted(lists), uses, ...uses.map((use) => [use]), ...pairs].filter((list) => list.length > 0),
  );
}

function distinct<T>(list: readonly T[]): T[] {
  return [...new Map(list.map((one) => [JSON.stringify(one), one])).values()];
}

/** The same faults in another order of the file make the same candidates. */
function sorted<T>(list: readonly T[]): T[] {
  const keyed = list.map((one) => ({ one, key: JSON.stringify(one) }));
  return keyed.sort((a, b) => (a.key < b.key ? -1 : Number(a.key > b.key))).map(({ one }) => one);
}

/** Faults that cannot be made here, or change nothing, make no twin: the compiler would refuse it. */
function everyFaultBites(lab: Lab, twin: Twin): boolean {
  try {
    return makeTwin(lab, twin, readCsv).done.every(({ changes }) => changes.length > 0);
  } catch (error) {
    if (error instanceof FaultError) return false;
    throw error;
  }
}
