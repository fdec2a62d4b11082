// Medians and spreads of measured rounds, and the turns that the variants of a round take.

/** One figure of the table: the median of its rounds, and how far they lie apart. */
export interface Spread {
  readonly median: number;
  readonly min: number;
  readonly max: number;
  readonly rounds: number;
}

export function spreadOf(numbers: readonly number[]): Spread {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const median =
    sorted.length % 2 === 1
      ? (sorted[middle] ?? Number.NaN)
      : ((sorted[middle - 1] ?? Number.NaN) + (sorted[middle] ?? Number.NaN)) / 2;
  return {
    median: rounded(median),
    min: rounded(sorted[0] ?? Number.NaN),
    max: rounded(sorted.at(-1) ?? Number.NaN),
    rounds: sorted.length,
  };
}

/** Of each round's pair, one over the other: what disturbs the machine disturbs both. */
export function ratios(over: readonly number[], under: readonly number[]): Spread {
  return spreadOf(over.map((value, round) => value / (under[round] ?? Number.NaN)));
}

/** Runs every variant once per round, each round beginning with another one; what they gave, by variant and round. */
export async function inTurns<T>(
  rounds: number,
  variants: Readonly<Record<string, () => T | Promise<T>>>,
): Promise<Record<string, T[]>> {
  const names = Object.keys(variants);
  const all: Record<string, T[]> = Object.fromEntries(names.map((name) => [name, []]));
  for (let round = 0; round < rounds; round++) {
    for (const at of names.keys()) {
      const name = names[(at + round) % names.length] ?? '';
      const value = await variants[name]?.();
      if (value !== undefined) all[name]?.push(value);
    }
  }
  return all;
}

function rounded(value: number): number {
  return Number(value.toPrecision(4));
}
