// Of the cells that matter in a counterexample, the ones that matter only by how they are written. Knows nothing of causes.
import type { Item } from './shrink-items.ts';
import { isFormattedNumber, plainSpellings } from './written-number.ts';
import { otherSpellings } from './written-text.ts';

export interface Simplified {
  readonly item: Item;
  /** Cells that matter: with a plain value there, both sides agree. */
  readonly odd: readonly boolean[];
}

export interface Shown extends Simplified {
  readonly spelling: readonly boolean[];
}

export interface Trial {
  /** Draft and reference still differ on these records. */
  holds(kept: readonly Item[]): boolean;
  /** The reference makes of these records what it makes of the smallest ones. */
  expects(kept: readonly Item[]): boolean;
  expired(): boolean;
}

/**
 * A number does no harm when it is written plainly. A text does none when it is written as another record has it and the reference takes
 * both for the same: without the second half, a key that no longer finds its partner would look like a spelling.
 */
export function markSpellings(rows: readonly Simplified[], trial: Trial): Shown[] {
  const texts = rows.flatMap(({ item }) => (item.malformed ? [] : item.cells));
  return rows.map(({ item, odd }, i) => {
    const written = (column: number, value: string): Item[] => {
      const cells = item.cells.map((one, at) => (at === column ? value : one));
      return rows.map((one, at) => (at === i ? { ...item, cells } : one.item));
    };
    const harmless = (cell: string, column: number): boolean => {
      if (isFormattedNumber(cell))
        return plainSpellings(cell).every((value) => !trial.holds(written(column, value)));
      return otherSpellings(cell, texts).some((value) => {
        const kept = written(column, value);
        return trial.expects(kept) && !trial.holds(kept);
      });
    };
    const spelling = item.cells.map(
      (cell, column) => odd[column] === true && !item.malformed && !trial.expired() && harmless(cell, column),
    );
    return { item, odd, spelling };
  });
}
