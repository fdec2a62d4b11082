// Projects of earlier visits: open, rename, delete after asking.
import { useSignal } from '@preact/signals';
import { FolderOpen, Pencil, Trash2 } from 'lucide-preact';
import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { ownCsv } from '../../core/text/en/own-csv.ts';
import type { SavedProject } from '../../storage/projects.ts';
import { Dialog } from '../dialog.tsx';
import { useOwn } from './own-context.ts';
import { RenameDialog } from './rename-dialog.tsx';

const words = ownCsv.saved;

export function SavedProjects(): JSX.Element {
  const { state, actions } = useOwn();
  const saved = state.saved.value;
  const chosen = useSignal<SavedProject | null>(null);
  const rename = useRef<HTMLDialogElement>(null);
  const remove = useRef<HTMLDialogElement>(null);
  const ask = (dialog: typeof rename, project: SavedProject): void => {
    chosen.value = project;
    dialog.current?.showModal();
  };
  const refused = saved.kind === 'failed' || (saved.kind === 'listed' && !saved.persistent);
  const projects = saved.kind === 'listed' ? saved.projects : [];
  return (
    <section class="own-saved" aria-labelledby="own-saved">
      <h2 id="own-saved">{words.title}</h2>
      {refused ? <p class="own-note">{words.failed}</p> : null}
      {!refused && projects.length === 0 ? <p class="own-note">{words.none}</p> : null}
      {projects.length === 0 ? null : (
        <ul>
          {projects.map((project) => (
            <li key={project.id}>
              <a
                class="own-open"
                href={`#${project.id}`}
                onClick={(event) => {
                  event.preventDefault();
                  void actions.open(project.id);
                }}
              >
                <FolderOpen size={17} aria-hidden="true" />
                <span class="own-name">{project.title}</span>
              </a>
              <span class="own-note own-figures">
                {words.facts(project.files.length, sizeOf(project), day(project.at))}
              </span>
              <span class="own-row-buttons">
                <button
                  type="button"
                  class="wb-button wb-quiet wb-icon"
                  aria-label={words.renameOf(project.title)}
                  title={words.rename}
                  onClick={() => ask(rename, project)}
                >
                  <Pencil size={15} aria-hidden="true" />
                </button>
                <button
                  type="button"
                  class="wb-button wb-quiet wb-icon"
                  aria-label={words.removeOf(project.title)}
                  title={words.remove}
                  onClick={() => ask(remove, project)}
                >
                  <Trash2 size={15} aria-hidden="true" />
                </button>
              </span>
            </li>
          ))}
        </ul>
      )}
      {saved.kind === 'listed' && saved.use !== null && projects.length > 0 ? (
        <p class="own-note">{words.use(saved.use.used, saved.use.quota)}</p>
      ) : null}
      <RenameDialog
        dialog={rename}
        title={chosen.value?.title ?? ''}
        onRename={(title) => void actions.rename(chosen.value?.id ?? '', title)}
      />
      <Dialog dialog={remove} title={words.sure(chosen.value?.title ?? '')}>
        <p>{words.sureWhat}</p>
        <div class="wb-dialog-buttons">
          <button type="button" class="wb-button" onClick={() => remove.current?.close()}>
            {words.sureNo}
          </button>
          <button
            type="button"
            class="wb-button wb-danger"
            onClick={() => {
              remove.current?.close();
              void actions.removeProject(chosen.value?.id ?? '');
            }}
          >
            {words.sureYes}
          </button>
        </div>
      </Dialog>
    </section>
  );
}

function sizeOf({ files }: SavedProject): number {
  return files.reduce((sum, { size }) => sum + size, 0);
}

function day(iso: string): string {
  return new Date(iso).toLocaleDateString('en', { day: 'numeric', month: 'long', year: 'numeric' });
}
