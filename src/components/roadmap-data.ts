// The roadmap for Astro components: content/roadmap.yaml, parsed and checked once per build.
import { parse } from 'yaml';
import source from '../../content/roadmap.yaml?raw';
import { lessonsOf, type Lesson, type Stage } from '../core/roadmap/roadmap.ts';
import { parseRoadmap } from '../schema/roadmap.ts';
import { address } from './address.ts';

export const roadmap = parseRoadmap(parse(source), 'content/roadmap.yaml');

export const lessons = lessonsOf(roadmap);

/** Where somebody new begins: the first lab of the roadmap. */
export const firstLabAddress = address(`/labs/${lessons.find(({ lab }) => lab !== undefined)?.lab ?? ''}/`);

/** The lesson of that id and its stage; a page that names an unknown one does not build. */
export function lessonById(id: string): { lesson: Lesson; stage: Stage } {
  for (const stage of roadmap.stages) {
    const lesson = stage.lessons.find((candidate) => candidate.id === id);
    if (lesson !== undefined) return { lesson, stage };
  }
  throw new Error(
    `There is no lesson "${id}" in content/roadmap.yaml. Mend the page's "lesson:", or add it there.`,
  );
}
