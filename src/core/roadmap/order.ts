// The order of lessons: a topological one that stays as near to the curriculum's as prerequisites allow, or the cycle that
// forbids it. Pure; says what is wrong as data.
import type { Need } from './roadmap.ts';

/** The little of a lesson that order needs. */
export interface Ordered {
  readonly id: string;
  readonly needs: readonly Pick<Need, 'lesson'>[];
}

export type Order =
  | { readonly kind: 'order'; readonly ids: readonly string[] }
  /** Each needs the next; the last needs the first. */
  | { readonly kind: 'cycle'; readonly ids: readonly string[] };

/** Depth first in the given order, prerequisites before what needs them. Unknown prerequisites are passed over. */
export function orderLessons(lessons: readonly Ordered[]): Order {
  const byId = new Map(lessons.map((lesson) => [lesson.id, lesson]));
  const done = new Set<string>();
  const path: string[] = [];
  let cycle: readonly string[] | null = null;

  function visit(id: string): void {
    const lesson = byId.get(id);
    if (cycle !== null || lesson === undefined || done.has(id)) return;
    const at = path.indexOf(id);
    if (at >= 0) {
      cycle = path.slice(at);
      return;
    }
    path.push(id);
    for (const need of lesson.needs) visit(need.lesson);
    path.pop();
    done.add(id);
  }

  for (const lesson of lessons) visit(lesson.id);
  return cycle === null ? { kind: 'order', ids: [...done] } : { kind: 'cycle', ids: cycle };
}
