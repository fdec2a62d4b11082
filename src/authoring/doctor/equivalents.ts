// Reasons why some mutants need not be caught, and which of those reasons have gone stale.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { equivalentsSchema } from '../../schema/equivalents.ts';
import { labFolder } from '../folders.ts';
import { readYaml } from '../read-yaml.ts';

/** Mutant id -> reason. */
export type Reasons = ReadonlyMap<string, string>;

/** @throws AuthorError */
export function readReasons(labId: string): Reasons {
  const file = join(labFolder(labId), 'equivalent.yaml');
  if (!existsSync(file)) return new Map();
  return new Map(
    readYaml(file, equivalentsSchema).flatMap(({ reason, mutants }) =>
      mutants.map((id) => [id, reason] as const),
    ),
  );
}

export interface Judged {
  readonly id: string;
  /** Id of the check that caught it, or null. */
  readonly caughtBy: string | null;
}

/** Sentences about reasons that no longer hold, in the order they are written. */
export function staleReasons(reasons: Reasons, judged: readonly Judged[]): string[] {
  const byId = new Map(judged.map((one) => [one.id, one]));
  return [...reasons.keys()].flatMap((id) => {
    const mutant = byId.get(id);
    if (mutant === undefined) return [`there is no mutant «${id}» any more`];
    return mutant.caughtBy === null ? [] : [`«${id}» is caught by ${mutant.caughtBy}`];
  });
}
