// The head of a project's workbench: where it is saved, its name, its contract, and the way out with everything.
import { ArrowLeft, CircleCheck, Download, FileCog, Pencil, TriangleAlert } from 'lucide-preact';
import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { ownCsv } from '../../core/text/en/own-csv.ts';
import type { LabRunner } from '../../worker/runner.ts';
import { ExportDialog } from './export-dialog.tsx';
import { useOwn } from './own-context.ts';
import { RenameDialog } from './rename-dialog.tsx';

const words = ownCsv.bench;

export function OwnHead({ runner }: { runner: LabRunner }): JSX.Element | null {
  const { state, actions } = useOwn();
  const project = state.project.value;
  const exports = useRef<HTMLDialogElement>(null);
  const rename = useRef<HTMLDialogElement>(null);
  if (project === null) return null;
  const stored = state.stored.value;
  const bytes = project.files.reduce((sum, { blob }) => sum + blob.size, 0);
  return (
    <header class="wb-head own-bench-head">
      <a
        href="#"
        onClick={(event) => {
          event.preventDefault();
          void actions.startOver();
        }}
      >
        <ArrowLeft size={15} aria-hidden="true" />
        {words.back}
      </a>
      <h1 id="_top" tabIndex={-1} class="own-name">
        {project.title}
      </h1>
      <button
        type="button"
        class="wb-button wb-quiet wb-icon"
        aria-label={words.rename}
        title={words.rename}
        onClick={() => rename.current?.showModal()}
      >
        <Pencil size={15} aria-hidden="true" />
      </button>
      <span class="wb-note own-figures">{words.summary(project.files.length, bytes)}</span>
      <span class="own-stored" data-stored={stored} role="status">
        {stored === 'saved' ? (
          <CircleCheck size={15} aria-hidden="true" />
        ) : (
          <TriangleAlert size={15} aria-hidden="true" />
        )}
        {words.state[stored]}
      </span>
      <span class="wb-gap" />
      <button type="button" class="wb-button wb-quiet" onClick={() => void actions.changeContract()}>
        <FileCog size={15} aria-hidden="true" />
        {words.contract}
      </button>
      <button type="button" class="wb-button" onClick={() => exports.current?.showModal()}>
        <Download size={15} aria-hidden="true" />
        {ownCsv.exports.button}
      </button>
      <ExportDialog dialog={exports} project={project} runner={runner} />
      <RenameDialog
        dialog={rename}
        title={project.title}
        onRename={(title) => void actions.rename(project.id, title)}
      />
    </header>
  );
}
