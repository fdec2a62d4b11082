// What an author may write in `labs/<id>/equivalent.yaml`: mutants of the reference that are no mistakes, with the reason.
import { z } from 'zod';

export const equivalentsSchema = z.array(
  z.strictObject({
    reason: z
      .string()
      .min(20, 'says too little: write why no delivery can tell the mutant from the reference'),
    mutants: z.array(z.string()).min(1).describe('Ids as `lab doctor` prints them.'),
  }),
);
