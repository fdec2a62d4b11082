// What an author may write in content/roadmap.yaml, and the sentences he gets when he wrote something else.
// Knows zod and the shape; order, circles and dangling needs are core/roadmap's business.
import { z } from 'zod';
import { roadmapProblems } from '../core/roadmap/problems.ts';
import type { Roadmap } from '../core/roadmap/roadmap.ts';
import { complain } from './issue-sentence.ts';

const sentence = z.string().min(1);

const needSchema = z.strictObject({
  lesson: z.string().describe('Id of the lesson that comes before, as `sql/first-load`.'),
  because: sentence.describe('Why, in one clause: it is printed after "because".'),
});

const lessonSchema = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z][a-z-]*\/[a-z][a-z0-9-]*$/, {
      error: 'write it as <stage>/<lesson>, lower case with dashes',
    })
    .describe('`<stage>/<lesson>`: the identity of learners’ evidence; never rename it.'),
  title: sentence,
  project: sentence.describe('The data of its mini-project, in two or three words.'),
  summary: sentence.describe('One sentence for the roadmap.'),
  minutes: z.int().min(5).max(240).describe('How long it takes, lab included.'),
  lab: z.string().optional().describe('Id of the lab folder, when there is one.'),
  planned: z.boolean().default(false).describe('True until the lesson is written.'),
  needs: z.array(needSchema),
});

const stageSchema = z.strictObject({
  id: z.string().regex(/^[a-z][a-z-]*$/, { error: 'write it in lower case with dashes' }),
  title: sentence,
  summary: sentence,
  lessons: z.array(lessonSchema).min(1),
});

export const roadmapSchema = z.strictObject({ stages: z.array(stageSchema).min(1) });

/** Thrown at build time: one line per problem, each naming the file, what is wrong, and what to write instead. */
export class RoadmapError extends Error {
  override readonly name = 'RoadmapError';
}

/** Parsed YAML in, a sound roadmap out; throws a `RoadmapError` listing everything that is wrong. */
export function parseRoadmap(data: unknown, file: string): Roadmap {
  const result = roadmapSchema.safeParse(data);
  const problems = result.success
    ? roadmapProblems(result.data)
    : result.error.issues.map((issue) => `${placeOf(data, issue.path)}: ${sentenceOf(issue)}`);
  if (problems.length > 0)
    throw new RoadmapError(problems.map((problem) => `${file}: ${problem}`).join('\n'));
  return result.data as Roadmap;
}

/** `lesson "sql/joins", minutes`: by id where there is one, for nobody counts list items. */
function placeOf(data: unknown, path: readonly PropertyKey[]): string {
  const names: string[] = [];
  let value: unknown = data;
  for (const key of path) {
    const parent = names.length === 0 ? 'the file' : undefined;
    value =
      typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[key] : undefined;
    if (typeof key !== 'number') {
      if (!(Array.isArray(value) && (key === 'stages' || key === 'lessons'))) names.push(String(key));
      continue;
    }
    const id =
      typeof value === 'object' && value !== null && 'id' in value ? ` "${String(value.id)}"` : ` ${key + 1}`;
    if (names.at(-1) === 'needs') names[names.length - 1] = `need ${key + 1}`;
    else if (parent !== undefined) names.push(`stage${id}`);
    else names.splice(0, names.length, `lesson${id}`);
  }
  return names.length === 0 ? 'the file' : names.join(', ');
}

function sentenceOf(issue: z.core.$ZodIssue): string {
  const { message, hint } = complain(issue);
  return issue.code === 'invalid_format' ? `is not right: ${issue.message}.` : `${message}; ${hint}.`;
}
