// What is wrong with a roadmap beyond its shape: names that clash, needs that lead nowhere, circles. Pure; returns sentences
// for the author (what, and what to write instead), never throws.
import { orderLessons } from './order.ts';
import { lessonsOf, type Roadmap } from './roadmap.ts';

/** One sentence or two for each problem; empty when the roadmap is sound. */
export function roadmapProblems(roadmap: Roadmap): readonly string[] {
  const lessons = lessonsOf(roadmap);
  const ids = new Set(lessons.map(({ id }) => id));
  const problems: string[] = [];

  for (const stage of roadmap.stages) {
    for (const lesson of stage.lessons) {
      if (!lesson.id.startsWith(`${stage.id}/`)) {
        problems.push(
          `Lesson "${lesson.id}" stands in stage "${stage.id}". Write its id as "${stage.id}/${lesson.id.split('/').at(-1)}".`,
        );
      }
      for (const need of lesson.needs) {
        if (!ids.has(need.lesson)) {
          problems.push(
            `Lesson "${lesson.id}" needs "${need.lesson}", which is no lesson of this roadmap. Name one of its ids, or drop the need.`,
          );
        }
      }
      if (lesson.planned && lesson.lab !== undefined) {
        problems.push(
          `Lesson "${lesson.id}" is planned and has a lab. Drop "planned" when it is written, or "lab" until then.`,
        );
      }
    }
  }
  for (const id of repeated(roadmap.stages.map((stage) => stage.id))) {
    problems.push(`Two stages are called "${id}". Give each its own id.`);
  }
  for (const id of repeated(lessons.map((lesson) => lesson.id))) {
    problems.push(`Two lessons are called "${id}". Give each its own id.`);
  }
  for (const lab of repeated(lessons.flatMap((lesson) => lesson.lab ?? []))) {
    problems.push(`Two lessons have the lab "${lab}". A lab belongs to one lesson.`);
  }
  const order = orderLessons(lessons);
  if (order.kind === 'cycle') {
    problems.push(
      `Lessons need each other in a circle: ${[...order.ids, order.ids[0]].join(' -> ')}. Drop one of these needs.`,
    );
  }
  return problems;
}

function repeated(names: readonly string[]): readonly string[] {
  return [...new Set(names.filter((name, i) => names.indexOf(name) !== i))];
}
