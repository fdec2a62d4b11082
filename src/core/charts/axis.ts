// Where an axis begins, where it ends and where its ticks stand: round numbers, and zero where lengths are compared. Pure.

export interface Axis {
  readonly min: number;
  readonly max: number;
  readonly step: number;
}

const TICKS = 6;

/** `zero`: the axis holds zero whatever the numbers are. */
export function axisOf(numbers: readonly number[], zero: boolean): Axis {
  let low = zero ? 0 : Infinity;
  let high = zero ? 0 : -Infinity;
  for (const number of numbers) {
    low = Math.min(low, number);
    high = Math.max(high, number);
  }
  if (!Number.isFinite(low) || !Number.isFinite(high)) [low, high] = [0, 1];
  if (low === high) {
    // One value alone: some room on either side, but never away from zero.
    const room = low === 0 ? 1 : Math.abs(low) / 2;
    if (!zero || low === 0) [low, high] = [low === 0 ? 0 : low - room, high + room];
  }
  const step = roundStep(high / TICKS - low / TICKS);
  const edge = (count: number): number => Number((count * step).toPrecision(12));
  return { min: edge(Math.floor(low / step)), max: edge(Math.ceil(high / step)), step };
}

export function ticksOf({ min, max, step }: Axis): readonly number[] {
  const count = Math.round((max - min) / step);
  return Array.from({ length: count + 1 }, (_, at) => Number((min + at * step).toPrecision(12)));
}

/** An axis that leaves out zero makes small differences look large: the chart then says so. */
export function leavesOutZero({ min, max }: Axis): boolean {
  return min > 0 || max < 0;
}

/** The next 1, 2 or 5 times a power of ten. */
function roundStep(width: number): number {
  if (!(width > 0) || !Number.isFinite(width)) return 1;
  const power = 10 ** Math.floor(Math.log10(width));
  if (!(power > 0)) return width;
  const factor = [1, 2, 5, 10].find((one) => one * power >= width * (1 - 1e-9)) ?? 10;
  return factor * power;
}
