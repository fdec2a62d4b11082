// The profile of many rows, in small steps: whoever drives it decides how long a turn lasts. Pure.
import type { Rows } from '../rows.ts';
import { profileTally, type ColumnProfile } from './profile.ts';
import { ColumnTally } from './tally.ts';

/** Different values counted per column; beyond them the profile says «at least». */
const KEPT = 10_000;
/** Cells between two looks at the clock. */
const STEP = 500;

/** Gives its share of the work (0 to 1) now and then, and the profile of every column in the end. */
export function* profileRows(rows: Rows, kept = KEPT): Generator<number, ColumnProfile[]> {
  const profiles: ColumnProfile[] = [];
  for (const [column, name] of rows.columns.entries()) {
    const tally = new ColumnTally(kept);
    for (let row = 0; row < rows.count; row++) {
      tally.add(rows.cell(row, column));
      if (row % STEP === STEP - 1) yield (column + row / rows.count) / rows.columns.length;
    }
    profiles.push(profileTally(name, tally));
    yield (column + 1) / rows.columns.length;
  }
  return profiles;
}
