// Folders of step files -> drafts: starter, reference, right and wrong answers.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Draft, Step } from '../core/lab.ts';
import { AuthorError } from './author-error.ts';
import { ROOT } from './folders.ts';

/** A file that is missing is taken from `otherwise`; without it, it is an author's error. */
export function readDraft(folder: string, steps: readonly Step[], otherwise?: Draft): Draft {
  if (!existsSync(folder)) {
    throw new AuthorError(
      relative(ROOT, folder),
      'is no folder',
      `make it, with ${steps.map((step) => step.file).join(', ')}`,
    );
  }
  const entries = steps.map((step): [string, string] => {
    const path = join(folder, step.file);
    if (existsSync(path)) return [step.id, readFileSync(path, 'utf8')];
    const given = otherwise?.[step.id];
    if (given === undefined) throw new AuthorError(relative(ROOT, path), 'is missing', 'write this step');
    return [step.id, given];
  });
  return Object.fromEntries(entries);
}

/** Names of the folders inside `folder`, sorted; none when it does not exist. */
export function subfolders(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}
