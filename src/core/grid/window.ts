// What of a long list is drawn: the part in sight, a little around it, and what must be there anyway. Pure arithmetic.

/** Drawn on either side of what is in sight. */
export const AROUND = 12;

/** Lists up to this length are drawn whole: they can be searched by the browser and printed as they stand. */
export const WHOLE = 200;

export interface Span {
  readonly from: number;
  /** Not included. */
  readonly to: number;
}

export type Segment =
  | { readonly kind: 'gap'; readonly from: number; readonly length: number }
  | { readonly kind: 'item'; readonly at: number };

/** Items of one height. Moves in steps, so that not every pixel of scrolling draws anew. */
export function spanOf(scrolled: number, seen: number, height: number, count: number): Span {
  if (count <= WHOLE) return { from: 0, to: count };
  const step = AROUND / 2;
  const first = Math.floor(scrolled / height / step) * step;
  const shown = Math.ceil(seen / height / step) * step + step;
  const from = Math.max(0, Math.min(first, count - shown) - AROUND);
  return { from, to: Math.min(count, Math.max(first, 0) + shown + AROUND) };
}

/** Items of different sizes: `starts` has where each begins, and at its end where the last one ends. */
export function spanOfSizes(scrolled: number, seen: number, starts: readonly number[]): Span {
  const count = starts.length - 1;
  if (count <= AROUND * 2) return { from: 0, to: count };
  const before = starts.findIndex((start) => start > scrolled);
  const after = starts.findIndex((start) => start > scrolled + seen);
  const from = Math.max(0, (before < 0 ? count : before) - 1 - AROUND / 2);
  return { from, to: Math.min(count, (after < 0 ? count : after) + AROUND / 2) };
}

/** The span and the pinned items, in order, with gaps for what is left out between them. */
export function segmentsOf(count: number, { from, to }: Span, pinned: readonly number[]): Segment[] {
  const items = new Set(pinned.filter((at) => at >= 0 && at < count));
  for (let at = from; at < to; at++) items.add(at);
  const segments: Segment[] = [];
  let next = 0;
  for (const at of [...items].sort((a, b) => a - b)) {
    if (at > next) segments.push({ kind: 'gap', from: next, length: at - next });
    segments.push({ kind: 'item', at });
    next = at + 1;
  }
  if (count > next) segments.push({ kind: 'gap', from: next, length: count - next });
  return segments;
}
