// Coordinates of the drawn roadmap: one row per stage, one column per lesson, pipes in the gutters between them.
// Pure; unit is the rem, origin top left. Knows no SVG: pipes are lists of corners.
import { lessonsOf, type Roadmap } from './roadmap.ts';

/** Sizes in rem. A row is `node.height + gutter.y` high; a column `node.width + gutter.x` wide, its gutter on the left. */
export const SIZE = {
  stage: 8.5,
  node: { width: 10.25, height: 10.25 },
  gutter: { x: 2.25, y: 2.5 },
  lane: 0.375,
} as const;

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface PlacedLesson extends Point {
  readonly id: string;
}

export interface PlacedPipe {
  readonly from: string;
  readonly to: string;
  /** Corners, from the needed lesson to the one that needs it; every segment is horizontal or vertical. */
  readonly corners: readonly Point[];
}

export interface Layout {
  readonly width: number;
  readonly height: number;
  readonly lessons: readonly PlacedLesson[];
  readonly pipes: readonly PlacedPipe[];
}

interface Cell {
  readonly row: number;
  readonly column: number;
}

/** Places lessons on a grid and leads a pipe from each need, never across a lesson. */
export function layoutRoadmap(roadmap: Roadmap): Layout {
  const cells = new Map<string, Cell>(
    roadmap.stages.flatMap((stage, row) =>
      stage.lessons.map((lesson, column) => [lesson.id, { row, column }] as const),
    ),
  );
  const columns = Math.max(0, ...roadmap.stages.map((stage) => stage.lessons.length));
  const lanes = { x: new Lanes(), y: new Lanes() };

  const pipes = lessonsOf(roadmap).flatMap((lesson) =>
    lesson.needs.flatMap((need, port): PlacedPipe[] => {
      const from = cells.get(need.lesson);
      const to = cells.get(lesson.id);
      if (from === undefined || to === undefined) return [];
      const entry = entryOf(to, port, lesson.needs.length);
      const neighbour = from.row === to.row && from.column + 1 === to.column;
      const corners = neighbour ? straight(from, entry) : around(need.lesson, from, to, entry, lanes);
      return [{ from: need.lesson, to: lesson.id, corners }];
    }),
  );

  return {
    width: SIZE.stage + columns * (SIZE.node.width + SIZE.gutter.x),
    height: roadmap.stages.length * (SIZE.node.height + SIZE.gutter.y),
    lessons: [...cells].map(([id, cell]) => ({ id, ...cornerOf(cell) })),
    pipes,
  };
}

function cornerOf({ row, column }: Cell): Point {
  return {
    x: SIZE.stage + SIZE.gutter.x + column * (SIZE.node.width + SIZE.gutter.x),
    y: row * (SIZE.node.height + SIZE.gutter.y),
  };
}

/** Pipes enter on the left, one above the other when there are several. */
function entryOf(cell: Cell, port: number, ports: number): Point {
  const { x, y } = cornerOf(cell);
  return { x, y: y + SIZE.node.height / 2 + (port - (ports - 1) / 2) * 1.25 };
}

/** Out on the right, in on the left of the neighbour. */
function straight(from: Cell, entry: Point): readonly Point[] {
  return [{ x: cornerOf(from).x + SIZE.node.width, y: entry.y }, entry];
}

/** Out below, along the gutter under the row, along the gutter left of the target's column, in on the left. */
function around(
  source: string,
  from: Cell,
  to: Cell,
  entry: Point,
  lanes: { x: Lanes; y: Lanes },
): readonly Point[] {
  const start = cornerOf(from);
  const out = { x: start.x + SIZE.node.width / 2, y: start.y + SIZE.node.height };
  // Rough ends decide the lanes; a lane's own width does not matter to who overlaps whom.
  const y = out.y + 0.625 + SIZE.lane * lanes.y.of(from.row, source, [out.x, entry.x - SIZE.gutter.x]);
  const x = entry.x - 0.7 - SIZE.lane * lanes.x.of(to.column, source, [out.y, entry.y]);
  return [out, { x: out.x, y }, { x, y }, { x, y: entry.y }, entry];
}

type Span = readonly [start: number, end: number];

/** Gives pipes that run side by side in a gutter different lanes; branches of one source may share theirs, like a manifold. */
class Lanes {
  readonly #taken = new Map<number, { source: string; span: Span; lane: number }[]>();

  /** The innermost lane of the gutter where no other source runs along this span. */
  of(gutter: number, source: string, [a, b]: Span): number {
    const span: Span = [Math.min(a, b), Math.max(a, b)];
    const taken = this.#taken.get(gutter) ?? [];
    this.#taken.set(gutter, taken);
    const blocked = new Set(
      taken
        .filter((other) => other.source !== source && overlap(other.span, span))
        .map((other) => other.lane),
    );
    let lane = 0;
    while (blocked.has(lane)) lane += 1;
    taken.push({ source, span, lane });
    return lane;
  }
}

function overlap(a: Span, b: Span): boolean {
  return a[0] <= b[1] && b[0] <= a[1];
}
