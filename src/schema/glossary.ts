// What an author may write in content/<locale>/glossary.yaml.
import { z } from 'zod';
import { lessonId, listOf, slug } from './unique-ids.ts';

const termSchema = z.strictObject({
  id: slug.describe('Anchor on the glossary page; linked from lessons and checks, so never rename it.'),
  term: z.string().min(2),
  short: z.string().min(20).describe('The definition, one to three sentences.'),
  more: z.string().min(10).optional().describe('What helps to use it.'),
  lesson: lessonId.optional().describe('Where the word is put to work.'),
});

export const glossarySchema = z.strictObject({ terms: listOf(termSchema) });

export type Term = z.infer<typeof termSchema>;
