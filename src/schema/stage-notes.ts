// What an author may write in content/<locale>/stages.yaml: what a stage is good for, beyond the roadmap.
import { z } from 'zod';
import { lessonId, listOf, slug } from './unique-ids.ts';

const questionSchema = z.strictObject({
  question: z.string().min(10),
  run: z.string().min(20).describe('What to run, and what it shows.'),
  lesson: lessonId,
});

const stageNotesSchema = z.strictObject({
  id: slug.describe('Id of the stage in content/roadmap.yaml.'),
  lead: z.string().min(40),
  after: z.array(z.string().min(10)).min(2).describe('What one can do after it.'),
  asked: z.array(z.string().min(20)).min(1).describe('What employers ask of it. Printed as our opinion.'),
  questions: z.array(questionSchema).min(2),
});

export const stagesSchema = z.strictObject({ stages: listOf(stageNotesSchema) });

export type StageNotes = z.infer<typeof stageNotesSchema>;
