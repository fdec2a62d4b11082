// The roadmap as data: stages in order, lessons in order, what each needs. Pure; knows neither YAML nor pages.

export interface Need {
  readonly lesson: string;
  /** Why, as the end of a sentence that began "…, because". */
  readonly because: string;
}

export interface Lesson {
  /** `<stage>/<slug>`: stable identity of evidence, and the lesson's address. */
  readonly id: string;
  readonly title: string;
  readonly project: string;
  readonly summary: string;
  readonly minutes: number;
  /** Not written yet: shown, never linked. */
  readonly planned: boolean;
  readonly lab?: string | undefined;
  readonly needs: readonly Need[];
}

export interface Stage {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly lessons: readonly Lesson[];
}

export interface Roadmap {
  readonly stages: readonly Stage[];
}

/** All lessons in curriculum order. */
export function lessonsOf(roadmap: Roadmap): readonly Lesson[] {
  return roadmap.stages.flatMap((stage) => stage.lessons);
}

/** `2.3`: stage and place in it, counted from one. */
export function numberOf(roadmap: Roadmap, id: string): string {
  for (const [i, stage] of roadmap.stages.entries()) {
    const j = stage.lessons.findIndex((lesson) => lesson.id === id);
    if (j >= 0) return `${i + 1}.${j + 1}`;
  }
  throw new Error(`no lesson ${id} in the roadmap`);
}
