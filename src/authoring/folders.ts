// Where things lie in the repo.
import { join } from 'node:path';

/** The repo's root. Commands and builds run there; import.meta.url would point into the bundle during a build. */
export const ROOT = process.cwd();
export const LABS = join(ROOT, 'labs');

export function labFolder(id: string): string {
  return join(LABS, id);
}
