// Holds the roadmap and the written pages against each other: nothing exists only in one of them. Build-time only.
import type { Lesson } from '../core/roadmap/roadmap.ts';

interface Page {
  readonly id: string;
  readonly data: { readonly lesson?: string | undefined; readonly lab?: string | undefined };
}

/** Throws, naming every lesson without a page, page without a lesson, and disagreement between the two. */
export function checkPages(lessons: readonly Lesson[], pages: readonly Page[]): void {
  const problems = pageProblems(lessons, pages);
  if (problems.length > 0) throw new Error(problems.join('\n'));
}

export function pageProblems(lessons: readonly Lesson[], pages: readonly Page[]): readonly string[] {
  const byId = new Map(lessons.map((lesson) => [lesson.id, lesson]));
  const pageOf = new Map(
    pages.filter(({ id }) => id.startsWith('learn/')).map((page) => [page.id.slice('learn/'.length), page]),
  );
  return [
    ...lessons.flatMap((lesson) => {
      const page = pageOf.get(lesson.id);
      if (lesson.planned) {
        return page === undefined
          ? []
          : [
              `content/roadmap.yaml: lesson "${lesson.id}" is planned, but its page exists. Drop "planned: true".`,
            ];
      }
      if (page === undefined) {
        return [
          `content/roadmap.yaml: lesson "${lesson.id}" has no page. Write content/en/lessons/${lesson.id}.mdx, or mark it "planned: true".`,
        ];
      }
      return page.data.lab === lesson.lab
        ? []
        : [
            `content/en/lessons/${lesson.id}.mdx: lab is "${page.data.lab ?? 'none'}", content/roadmap.yaml says "${lesson.lab ?? 'none'}". Make them agree.`,
          ];
    }),
    ...[...pageOf].flatMap(([path, page]) => {
      if (page.data.lesson !== path) {
        return [
          `content/en/lessons/${path}.mdx: lesson is "${page.data.lesson ?? 'missing'}". Write "lesson: ${path}".`,
        ];
      }
      return byId.has(path)
        ? []
        : [`content/en/lessons/${path}.mdx: content/roadmap.yaml has no such lesson. Add it there.`];
    }),
  ];
}
