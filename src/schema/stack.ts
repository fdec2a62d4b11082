// What an author may write in content/<locale>/stack.yaml: the systems a data engineer meets.
import { z } from 'zod';
import { httpsUrl, lessonId, listOf, slug } from './unique-ids.ts';

export const SYSTEM_KINDS = [
  'language',
  'database',
  'warehouse',
  'processing',
  'streaming',
  'orchestration',
  'cloud',
  'containers',
] as const;

/** The systems that the source notes name: each must have its entry. */
export const SEED_SYSTEMS = [
  'python',
  'java',
  'scala',
  'sql',
  'spark',
  'hadoop',
  'airflow',
  'kafka',
  'postgresql',
  'mysql',
  'bigquery',
  'redshift',
  'snowflake',
  'aws',
  'gcp',
  'azure',
  'docker',
  'kubernetes',
] as const;

const systemSchema = z.strictObject({
  id: slug,
  name: z.string().min(2),
  kind: z.enum(SYSTEM_KINDS),
  place: z.string().min(10).describe('Where in a pipeline it sits.'),
  what: z.string().min(20).describe('What it is for.'),
  here: z.string().min(10).describe('What of it is real on this site, and what is not.'),
  lessons: z.array(lessonId).min(1),
  next: z.strictObject({ title: z.string().min(3), url: httpsUrl }).describe('What to read next.'),
});

export const stackSchema = z
  .strictObject({ systems: listOf(systemSchema) })
  .superRefine(({ systems }, context) => {
    const there = new Set(systems.map(({ id }) => id));
    for (const id of SEED_SYSTEMS) {
      if (!there.has(id))
        context.addIssue({ code: 'custom', path: ['systems'], message: `lacks an entry for "${id}"` });
    }
  });

export type System = z.infer<typeof systemSchema>;
