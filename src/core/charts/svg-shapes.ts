// Bars, lines and areas as SVG paths inside a box. Pure geometry and markup.
import { markup, type Markup } from '../report/escape.ts';
import type { Axis } from './axis.ts';
import type { Series } from './drawing.ts';

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Where a value stands, from the top. */
export function heightOf(value: number, { min, max }: Axis, { top, height }: Box): number {
  return round(top + height * (1 - (value - min) / (max - min)));
}

/** Middle of the place of one category. */
export function slotMiddle(slot: number, slots: number, { left, width }: Box): number {
  return round(left + (width * (slot + 0.5)) / slots);
}

/** Positive values pile up from zero, negative ones down from it. `share` of its place is what a bar fills. */
export function stackedBars(
  series: readonly Series[],
  axis: Axis,
  box: Box,
  share: number,
  id: string,
): readonly Markup[] {
  const slots = series[0]?.values.length ?? 0;
  const wide = round(Math.min(share === 1 ? Infinity : 64, (box.width / slots) * share));
  const up = Array.from({ length: slots }, () => 0);
  const down = Array.from({ length: slots }, () => 0);
  return series.flatMap(({ values }, at) =>
    values.flatMap((value, slot) => {
      if (value === null || value === 0) return [];
      const pile = value > 0 ? up : down;
      const from = pile[slot] ?? 0;
      pile[slot] = from + value;
      const [low, high] = [heightOf(from, axis, box), heightOf(from + value, axis, box)];
      const x = round(slotMiddle(slot, slots, box) - wide / 2);
      return [
        markup`<rect
          x="${x}"
          y="${Math.min(low, high)}"
          width="${wide}"
          height="${round(Math.abs(high - low))}"
          fill="url(#${id}-${at})"
        />`,
      ];
    }),
  );
}

/** A gap breaks the line. */
export function linePath(values: readonly (number | null)[], axis: Axis, box: Box): string {
  return runs(values)
    .map((run) => `M${run.map(({ slot, value }) => point(slot, value, values.length, axis, box)).join('L')}`)
    .join('');
}

export function areaPath(values: readonly (number | null)[], axis: Axis, box: Box): string {
  const zero = heightOf(0, axis, box);
  return runs(values)
    .map((run) => {
      const [first, last] = [run[0]?.slot ?? 0, run.at(-1)?.slot ?? 0];
      const line = run.map(({ slot, value }) => point(slot, value, values.length, axis, box)).join('L');
      return `M${slotMiddle(first, values.length, box)} ${zero}L${line}L${slotMiddle(last, values.length, box)} ${zero}Z`;
    })
    .join('');
}

interface Stop {
  readonly slot: number;
  readonly value: number;
}

function runs(values: readonly (number | null)[]): readonly (readonly Stop[])[] {
  const all: Stop[][] = [];
  let open: Stop[] = [];
  values.forEach((value, slot) => {
    if (value === null) open = [];
    else {
      if (open.length === 0) all.push(open);
      open.push({ slot, value });
    }
  });
  return all;
}

function point(slot: number, value: number, slots: number, axis: Axis, box: Box): string {
  return `${slotMiddle(slot, slots, box)} ${heightOf(value, axis, box)}`;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
