// All labs of the repo, compiled. What pages, tests and commands start from.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { compileLab, type CompiledLab } from './compile-lab.ts';
import { subfolders } from './drafts.ts';
import { LABS } from './folders.ts';

export interface LabSummary {
  readonly id: string;
  readonly version: number;
  readonly lesson: string;
  readonly minutes: number;
  readonly title: string;
  readonly summary: string;
}

/** Folders of `labs/` that hold a lab. */
export function labIds(): string[] {
  return subfolders(LABS).filter((id) => existsSync(join(LABS, id, 'lab.yaml')));
}

/** @throws AuthorError */
export function readLabs(): CompiledLab[] {
  return labIds().map(compileLab);
}

/** @throws AuthorError */
export function readLabSummaries(): LabSummary[] {
  return readLabs().map(({ lab }) => {
    const { id, version, lesson, minutes, text } = lab;
    return { id, version, lesson, minutes, title: text.title, summary: text.summary };
  });
}
