// Frontmatter that Pipeyard's pages have beyond Starlight's. Knows the fields, not what pages do with them.
import { z } from 'astro/zod';

export const pageExtension = z.object({
  /** Lessons: id in content/roadmap.yaml, as `sql/first-load`. */
  lesson: z
    .string()
    .regex(/^[a-z-]+\/[a-z0-9-]+$/, {
      error: 'write the lesson as <stage>/<lesson>, as it stands in content/roadmap.yaml',
    })
    .optional(),
  /** Lessons: id of the lab folder. */
  lab: z.string().optional(),
  /** The page prints Hangul: its font is linked. */
  hangul: z.boolean().default(false),
  /** The page draws its own h1 (id `_top`). */
  ownTitle: z.boolean().default(false),
});
