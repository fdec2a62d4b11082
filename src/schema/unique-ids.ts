// Lists whose entries are told apart by id: two of one name are an author's error.
import { z } from 'zod';

export const slug = z
  .string()
  .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, { error: 'write it in lower case with dashes' });

export const lessonId = z
  .string()
  .regex(/^[a-z][a-z-]*\/[a-z][a-z0-9-]*$/, { error: 'write it as <stage>/<lesson>' })
  .describe('Id of a lesson in content/roadmap.yaml.');

export const httpsUrl = z
  .string()
  .regex(/^https:\/\/[a-z0-9.-]+\.[a-z]{2,}(\/\S*)?$/i, {
    error: 'write a full https address without spaces',
  })
  .refine((url) => !/[?&](utm_[a-z]+|fbclid|gclid|si)=/.test(url), {
    error: 'take the tracking parameters off the address',
  });

/** A non-empty list in which no id stands twice. */
export function listOf<T extends z.ZodType<{ readonly id: string }>>(entry: T) {
  return z
    .array(entry)
    .min(1)
    .superRefine((entries, context) => {
      const seen = new Set<string>();
      for (const [i, { id }] of entries.entries()) {
        if (seen.has(id))
          context.addIssue({ code: 'custom', path: [i, 'id'], message: `"${id}" stands twice` });
        seen.add(id);
      }
    });
}
