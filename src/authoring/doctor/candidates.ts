// Candidates for twins: the faults that an author uses or allows, alone, in pairs, as written and all at once, under several seeds.
import { FaultError } from '../../core/faults/fault.ts';
import { makeTwin } from '../../core/grading/twins.ts';
import type { FaultUse, Lab, Twin } from '../../core/lab.ts';
import { readCsv } from '../../engines/papaparse/read-csv.ts';

/** As many as are tried; more faults mean fewer seeds of each combination. */
const MOST = 160;
const SEEDS = 5;

/**
 * @param lists fault lists as the author wrote them
 * @param allowed further faults
 */
export function candidateTwins(lab: Lab, lists: readonly (readonly FaultUse[])[], allowed: readonly FaultUse[]): Twin[] {
  const combinations = combine(lists, allowed);
  const slots = combinations.length * lab.deliveries.length;
  const seeds = Math.min(SEEDS, Math.max(1, Math.floor(MOST / Math.max(slots, 1))));
  const twins: Twin[] = [];
  for (let seed = 1; seed <= seeds; seed++) {
    for (const { id: from } of lab.deliveries) {
      for (const faults of combinations) twins.push({ id: `candidate-${twins.length + 1}`, seed, from, faults });
    }
  }
  return twins.slice(0, MOST).filter((twin) => everyFaultBites(lab, twin));
}

function combine(lists: readonly (readonly FaultUse[])[], allowed: readonly FaultUse[]): (readonly FaultUse[])[] {
  const uses = sorted(distinct([...lists.flat(), ...allowed]));
  const pairs = uses.flatMap((a, index) => uses.slice(index + 1).map((b) => [a, b]));
  return distinct([...sorted(lists), ...uses.map((use) => [use]), ...pairs, uses].filter((list) => list.length > 0));
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
