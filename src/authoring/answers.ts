// The answers that come with a lab: starter, reference, differently written right ones, and wrong ones with what must catch them.
import { join } from 'node:path';
import type { Draft } from '../core/lab.ts';
import { expectSchema, type AuthoredExpect } from '../schema/lab.ts';
import { AuthorError } from './author-error.ts';
import type { CompiledLab } from './compile-lab.ts';
import { readDraft, subfolders } from './drafts.ts';
import { labFolder } from './folders.ts';
import { readYaml } from './read-yaml.ts';

export interface RightAnswer {
  readonly name: string;
  readonly draft: Draft;
}

export interface WrongAnswer extends RightAnswer {
  readonly expect: AuthoredExpect;
}

/** `right/<name>/`; a missing step is the reference's. */
export function rightAnswers({ lab, pack }: CompiledLab): RightAnswer[] {
  const folder = join(labFolder(lab.id), 'right');
  return subfolders(folder).map((name) => ({
    name,
    draft: readDraft(join(folder, name), lab.steps, pack.reference),
  }));
}

/** `wrong/<reason>/` with its `expect.yaml`; a missing step is the reference's. */
export function wrongAnswers({ lab, pack }: CompiledLab): WrongAnswer[] {
  const folder = join(labFolder(lab.id), 'wrong');
  return subfolders(folder).map((name) => {
    const expect = readYaml(join(folder, name, 'expect.yaml'), expectSchema);
    if (!['runs', ...lab.checks.map((check) => check.id)].includes(expect.check)) {
      throw new AuthorError(
        `labs/${lab.id}/wrong/${name}/expect.yaml`,
        `no check is called ${expect.check}`,
        'write the id of a check of lab.yaml',
      );
    }
    return { name, expect, draft: readDraft(join(folder, name), lab.steps, pack.reference) };
  });
}
