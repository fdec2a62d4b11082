// Where the boxes of a reference architecture stand: in a row with the base below, or in a column for phones. Pure numbers.
import type { Point } from '../core/roadmap/layout.ts';

export interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Drawing {
  readonly width: number;
  readonly height: number;
  /** One place per box, in the order of the boxes. */
  readonly places: readonly Place[];
  /** From box to box along the flow. */
  readonly pipes: readonly (readonly [Point, Point])[];
}

type Role = 'flow' | 'base';

const ROW = { width: 704, box: 112, gap: 18, base: 52, drop: 26 };
const COLUMN = { width: 344, box: 56, gap: 18 };

/** In a row, as wide as the text column of a page. */
export function layoutRow(roles: readonly Role[]): Drawing {
  const count = roles.filter((role) => role === 'flow').length;
  const width = (ROW.width - ROW.gap * (count - 1)) / count;
  let at = 0;
  let below = ROW.box + ROW.drop;
  const places = roles.map((role): Place => {
    if (role === 'base') {
      const place = { x: 0, y: below, width: ROW.width, height: ROW.base };
      below += ROW.base + ROW.drop;
      return place;
    }
    return { x: at++ * (width + ROW.gap), y: 0, width, height: ROW.box };
  });
  return { width: ROW.width, height: below - ROW.drop, places, pipes: pipesAlong(places, roles, 'row') };
}

/** One under the other, for narrow screens. */
export function layoutColumn(roles: readonly Role[]): Drawing {
  const { width, box, gap } = COLUMN;
  const places = roles.map((_, i): Place => ({ x: 0, y: i * (box + gap), width, height: box }));
  return {
    width,
    height: roles.length * (box + gap) - gap,
    places,
    pipes: pipesAlong(places, roles, 'column'),
  };
}

function pipesAlong(
  places: readonly Place[],
  roles: readonly Role[],
  direction: 'row' | 'column',
): [Point, Point][] {
  const flow = places.filter((_, i) => roles[i] === 'flow');
  return flow.slice(1).map((to, i) => {
    const from = flow[i]!;
    return direction === 'row'
      ? [
          { x: from.x + from.width, y: from.y + from.height / 2 },
          { x: to.x, y: to.y + to.height / 2 },
        ]
      : [
          { x: from.x + from.width / 2, y: from.y + from.height },
          { x: to.x + to.width / 2, y: to.y },
        ];
  });
}
