// Numbers in bins of equal width, with round edges a person can read. Pure.

export interface Bin {
  /** Included; the last bin includes its end, too. */
  readonly from: number;
  readonly to: number;
  readonly rows: number;
}

export interface Histogram {
  readonly bins: readonly Bin[];
  readonly most: number;
}

const BINS = 12;

/** Null where there is nothing to spread: less than two different numbers. */
export function histogram(numbers: readonly number[], wished: number = BINS): Histogram | null {
  let low = Infinity;
  let high = -Infinity;
  for (const number of numbers) {
    low = Math.min(low, number);
    high = Math.max(high, number);
  }
  const span = high - low;
  const width = roundWidth(span / wished);
  // Also where they are so near to each other that a number cannot tell their bins apart.
  if (!(span > 0) || !Number.isFinite(span) || !(high - width < high) || !(width > Number.MIN_VALUE))
    return null;
  // By counting steps, not by adding up: 0.1 three times is not 0.3.
  const first = Math.floor(low / width);
  const last = Math.max(first, Math.ceil(high / width) - 1);
  if (!(last - first < 4 * wished)) return null;
  const counts = Array.from({ length: last - first + 1 }, () => 0);
  for (const number of numbers) {
    const at = Math.min(last - first, Math.max(0, Math.floor(number / width) - first));
    counts[at] = (counts[at] ?? 0) + 1;
  }
  const edge = (step: number): number => Number((step * width).toPrecision(12));
  const bins = counts.map((rows, at) => ({ from: edge(first + at), to: edge(first + at + 1), rows }));
  return { bins, most: Math.max(...counts) };
}

/** The next 1, 2 or 5 times a power of ten. */
function roundWidth(width: number): number {
  const power = 10 ** Math.floor(Math.log10(width));
  const factor = [1, 2, 5, 10].find((one) => one * power >= width) ?? 10;
  return factor * power;
}
