// What an author may write in content/<locale>/self-check.yaml: "is it for me?".
import { z } from 'zod';
import { lessonId, listOf, slug } from './unique-ids.ts';

const statementSchema = z.strictObject({
  id: slug,
  text: z.string().min(15).describe('A statement about the reader, in the first person.'),
  yes: z.string().min(20).describe('What it means when it is true.'),
  no: z.string().min(20).describe('What it means when it is not.'),
});

const startSchema = z.strictObject({
  id: slug,
  who: z.string().min(5),
  lesson: lessonId,
  because: z.string().min(20),
});

export const selfCheckSchema = z.strictObject({
  statements: listOf(statementSchema),
  starts: listOf(startSchema),
});

export type Statement = z.infer<typeof statementSchema>;
