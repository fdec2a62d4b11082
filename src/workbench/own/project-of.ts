// Puts a project together from what stands on the page, and says what becomes of its pipeline when the contract changes. Pure.
import type { Draft } from '../../core/lab.ts';
import type { OwnFile, Project, SourceContract } from '../../core/project/project.ts';
import { starterOf } from '../../core/project/starter.ts';
import { PROJECT_STEPS } from '../../core/project/starter.ts';
import { sameDraft } from '../run-state.ts';
import type { ChosenFile } from './own-state.ts';
import { sourcesOf } from './sources.ts';

export function ownFiles(files: readonly ChosenFile[]): OwnFile[] {
  return sourcesOf(files).flatMap(({ source, files: of }) =>
    of.map(({ name, blob, format }) => ({ name, source, blob, format })),
  );
}

/** `nursery-orders`, `sales-01 and 2 more`. */
export function titleOf(files: readonly { readonly name: string }[], more: (n: number) => string): string {
  const first = (files[0]?.name ?? '').replace(/\.[^.]*$/, '') || (files[0]?.name ?? '');
  return files.length < 2 ? first : `${first} ${more(files.length - 1)}`;
}

/** Has somebody written in the steps that the old contract generated, so that new ones would overwrite it? */
export function editsInTheWay(project: Project, contracts: readonly SourceContract[]): boolean {
  const next = starterOf(contracts);
  return !same(project.draft, starterOf(project.contracts)) && !same(project.draft, next);
}

function same(one: Draft, other: Draft): boolean {
  return sameDraft(PROJECT_STEPS, one, other);
}
