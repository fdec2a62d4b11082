// Small roadmaps for tests, and an arbitrary for acyclic ones.
import fc from 'fast-check';
import type { Lesson, Roadmap } from '../../../../src/core/roadmap/roadmap.ts';

export function lesson(id: string, needs: readonly string[] = [], more: Partial<Lesson> = {}): Lesson {
  return {
    id,
    title: id,
    project: 'p',
    summary: 's',
    minutes: 10,
    planned: false,
    needs: needs.map((need) => ({ lesson: need, because: 'it comes first' })),
    ...more,
  };
}

/** Lessons `a/1`, `b/2`, … grouped into stages by their prefix. */
export function roadmapOf(...lessons: readonly Lesson[]): Roadmap {
  const stages = Map.groupBy(lessons, ({ id }) => id.split('/')[0] ?? '');
  return { stages: [...stages].map(([id, own]) => ({ id, title: id, summary: 's', lessons: own })) };
}

/** Acyclic by birth (needs point to earlier lessons), then shuffled, so that the given order is seldom the right one. */
export const acyclicLessons: fc.Arbitrary<readonly Lesson[]> = fc
  .array(fc.tuple(fc.array(fc.nat(20), { maxLength: 3 }), fc.nat(5)), { maxLength: 15 })
  .chain((specs) => {
    const lessons = specs.map(([needs, stage], i) =>
      lesson(
        `s${stage}/l${i}`,
        i === 0 ? [] : [...new Set(needs.map((need) => need % i))].map((j) => `s${specs[j]?.[1]}/l${j}`),
      ),
    );
    return fc.shuffledSubarray(lessons, { minLength: lessons.length });
  });
