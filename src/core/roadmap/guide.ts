// Where a learner stands on the roadmap: what is next and why, what a lesson still waits for, how many minutes are left.
// Pure functions of roadmap and statuses; the wording is the site's.
import type { LessonStatus } from '../progress/evidence.ts';
import type { Lesson, Need } from './roadmap.ts';

export type Statuses = ReadonlyMap<string, LessonStatus>;

/** What guiding needs of a lesson; pages embed no more than this. */
export interface Guided extends Pick<Lesson, 'id' | 'minutes' | 'planned'> {
  readonly needs: readonly Pick<Need, 'lesson'>[];
}

export type Next =
  | {
      readonly kind: 'lesson';
      readonly id: string;
      readonly why: 'begin' | 'stale' | 'unfinished' | 'ready' | 'nearest';
    }
  /** Every written lesson is proven. */
  | { readonly kind: 'done'; readonly planned: number };

/**
 * The lesson to do now: stale work first, then what was begun, then the first whose needs are met. `lessons` come with
 * prerequisites first (see `orderLessons`), so that the page need not sort them again.
 */
export function nextLesson(lessons: readonly Guided[], statuses: Statuses): Next {
  const open = lessons.filter((lesson) => !lesson.planned && statusOf(statuses, lesson.id) !== 'proven');
  const first = (test: (lesson: Guided) => boolean): string | undefined => open.find(test)?.id;
  const ready = (lesson: Guided): boolean => unmetNeeds(lesson, lessons, statuses).length === 0;

  const stale = first(({ id }) => statusOf(statuses, id) === 'stale');
  if (stale !== undefined) return { kind: 'lesson', id: stale, why: 'stale' };
  const begun = first((lesson) => statusOf(statuses, lesson.id) !== 'not-started' && ready(lesson));
  if (begun !== undefined) return { kind: 'lesson', id: begun, why: 'unfinished' };
  const fresh = first(ready);
  if (fresh !== undefined) return { kind: 'lesson', id: fresh, why: statuses.size === 0 ? 'begin' : 'ready' };
  const any = open[0]?.id;
  if (any !== undefined) return { kind: 'lesson', id: any, why: 'nearest' };
  return { kind: 'done', planned: lessons.filter(({ planned }) => planned).length };
}

/** Why a lesson is locked, softly: the needs that are not proven. Needs that are only planned cannot be met, so they lock nothing. */
export function unmetNeeds(lesson: Guided, lessons: readonly Guided[], statuses: Statuses): Guided['needs'] {
  const written = new Set(lessons.filter(({ planned }) => !planned).map(({ id }) => id));
  return lesson.needs.filter((need) => {
    const status = statusOf(statuses, need.lesson);
    return written.has(need.lesson) && status !== 'proven' && status !== 'stale';
  });
}

/** Minutes of the written lessons that are not proven. */
export function minutesLeft(lessons: readonly Guided[], statuses: Statuses): number {
  return lessons
    .filter((lesson) => !lesson.planned && statusOf(statuses, lesson.id) !== 'proven')
    .reduce((sum, lesson) => sum + lesson.minutes, 0);
}

export function statusOf(statuses: Statuses, lesson: string): LessonStatus {
  return statuses.get(lesson) ?? 'not-started';
}
