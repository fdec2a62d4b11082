// What an author may write in content/<locale>/resources.yaml.
import { z } from 'zod';
import { httpsUrl, listOf, slug } from './unique-ids.ts';

export const LANGUAGES = ['en', 'ru', 'ko'] as const;
export const LEVELS = ['start', 'working', 'deep'] as const;
export const KINDS = [
  'article',
  'book',
  'course',
  'documentation',
  'exercise',
  'list',
  'paper',
  'roadmap',
  'video',
] as const;
export const TOPICS = [
  'career',
  'sql',
  'databases',
  'modelling',
  'pipelines',
  'orchestration',
  'streaming',
  'big-data',
  'cloud',
  'containers',
  'quality',
  'mlops',
  'tools',
] as const;

const resourceSchema = z.strictObject({
  id: slug,
  title: z.string().min(3),
  url: httpsUrl,
  language: z.enum(LANGUAGES),
  level: z.enum(LEVELS),
  kind: z.enum(KINDS),
  topic: z.enum(TOPICS),
  about: z.string().min(15).describe('One sentence: why one would read it.'),
  checked: z.iso
    .date()
    .optional()
    .describe(
      'The day it was found in a stored copy of the web. Left out: only the shape of its address is known.',
    ),
});

export const resourcesSchema = z.strictObject({ resources: listOf(resourceSchema) });

export type Resource = z.infer<typeof resourceSchema>;
