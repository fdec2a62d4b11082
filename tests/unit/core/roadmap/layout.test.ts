import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { layoutRoadmap, SIZE, type Layout, type Point } from '../../../../src/core/roadmap/layout.ts';
import { pipePath } from '../../../../src/core/roadmap/pipe-path.ts';
import { acyclicLessons, lesson, roadmapOf } from './sample.ts';

const segments = (corners: readonly Point[]): [Point, Point][] =>
  corners.slice(1).map((corner, i) => [corners[i] ?? corner, corner]);

/** Does the segment run through the inside of a lesson's box? */
function crosses([a, b]: [Point, Point], box: Point): boolean {
  const inner = {
    x1: box.x + 0.01,
    x2: box.x + SIZE.node.width - 0.01,
    y1: box.y + 0.01,
    y2: box.y + SIZE.node.height - 0.01,
  };
  return (
    Math.max(a.x, b.x) > inner.x1 &&
    Math.min(a.x, b.x) < inner.x2 &&
    Math.max(a.y, b.y) > inner.y1 &&
    Math.min(a.y, b.y) < inner.y2
  );
}

const pipesAcrossBoxes = (layout: Layout) =>
  layout.pipes.filter((pipe) =>
    segments(pipe.corners).some((run) => layout.lessons.some((box) => crosses(run, box))),
  );

describe('the drawn roadmap', () => {
  test('has one place for every lesson and one pipe for every need, with right angles only', () => {
    fc.assert(
      fc.property(acyclicLessons, (lessons) => {
        const layout = layoutRoadmap(roadmapOf(...lessons));
        const places = new Set(layout.lessons.map(({ x, y }) => `${x} ${y}`));
        expect(places.size).toBe(lessons.length);
        expect(layout.pipes).toHaveLength(lessons.flatMap(({ needs }) => needs).length);
        for (const [a, b] of layout.pipes.flatMap(({ corners }) => segments(corners))) {
          expect(a.x === b.x || a.y === b.y).toBe(true);
        }
      }),
    );
  });

  test('leads pipes round lessons: neighbour, same row, next row, far row', () => {
    const layout = layoutRoadmap(
      roadmapOf(
        lesson('a/1'),
        lesson('a/2', ['a/1']),
        lesson('a/3', ['a/1']),
        lesson('b/4', ['a/2']),
        lesson('c/5', ['a/3', 'b/4']),
      ),
    );
    expect(layout.pipes).toHaveLength(5);
    expect(pipesAcrossBoxes(layout)).toEqual([]);
  });

  test('pipes of different lessons do not lie on one another in a gutter', () => {
    const layout = layoutRoadmap(
      roadmapOf(lesson('a/1'), lesson('a/2'), lesson('b/3', ['a/1', 'a/2']), lesson('c/4', ['a/1', 'a/2'])),
    );
    const lanes = layout.pipes.map(({ from, corners }) => ({ from, x: corners[2]?.x }));
    const xs = (source: string) => new Set(lanes.filter(({ from }) => from === source).map(({ x }) => x));
    expect([...xs('a/1')].filter((x) => xs('a/2').has(x))).toEqual([]);
  });
});

test('a pipe is straight runs with rounded bends', () => {
  const corners = [
    { x: 0, y: 0 },
    { x: 10, y: 0 },
    { x: 10, y: 10 },
  ];
  expect(pipePath(corners, 2)).toBe('M0 0L8 0Q10 0 10 2L10 10');
  expect(pipePath(corners, 50)).toBe('M0 0L5 0Q10 0 10 5L10 10');
  expect(pipePath([], 2)).toBe('');
});
