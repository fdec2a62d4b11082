// A pipe as an SVG path: straight runs with rounded bends. Pure geometry; unit is whatever the corners use.
import type { Point } from './layout.ts';

/** `radius` shrinks where two corners stand closer than twice of it. */
export function pipePath(corners: readonly Point[], radius: number): string {
  const [start, ...rest] = withoutRepeats(corners);
  if (start === undefined) return '';
  let path = `M${show(start)}`;
  let previous = start;
  for (const [i, corner] of rest.entries()) {
    const next = rest[i + 1];
    if (next === undefined) {
      path += `L${show(corner)}`;
    } else {
      const bend = Math.min(radius, distance(previous, corner) / 2, distance(corner, next) / 2);
      path += `L${show(toward(corner, previous, bend))}Q${show(corner)} ${show(toward(corner, next, bend))}`;
    }
    previous = corner;
  }
  return path;
}

function withoutRepeats(corners: readonly Point[]): readonly Point[] {
  return corners.filter((corner, i) => {
    const before = corners[i - 1];
    return before === undefined || distance(before, corner) > 1e-9;
  });
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

function toward(from: Point, to: Point, by: number): Point {
  const length = distance(from, to);
  return { x: from.x + ((to.x - from.x) / length) * by, y: from.y + ((to.y - from.y) / length) * by };
}

function show({ x, y }: Point): string {
  return `${round(x)} ${round(y)}`;
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
