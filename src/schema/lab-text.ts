// What an author may write in `text/<locale>.yaml`: every word of a lab that a learner reads.
import { z } from 'zod';

const sentence = z.string().min(3);

export const labTextSchema = z.strictObject({
  title: sentence,
  summary: sentence.describe('One sentence for cards and search results.'),
  brief: z.array(sentence).min(1).describe('The situation and the task, a paragraph an entry.'),
  steps: z.record(
    z.string(),
    z.strictObject({
      title: sentence,
      task: sentence.describe('What this step must do.'),
      hints: z.array(sentence).min(1).describe('From a nudge to nearly there; never the answer.'),
    }),
  ),
  checks: z.record(z.string(), sentence).describe('Check id -> what it expects, as a sentence.'),
});

export type AuthoredLabText = z.infer<typeof labTextSchema>;
