// Every chosen file: how it is read, what is in doubt, and its first records.
import { ArrowRight, RotateCcw } from 'lucide-preact';
import type { JSX } from 'preact';
import { ownCsv } from '../../core/text/en/own-csv.ts';
import { DropAnywhere, FileButton } from './drop-zone.tsx';
import { FileCard } from './file-card.tsx';
import { useOwn } from './own-context.ts';
import { openDoubts } from './own-state.ts';
import { RefusedFiles } from './refused-files.tsx';
import { sourcesOf } from './sources.ts';

const words = ownCsv.files;

export function FilesScreen(): JSX.Element {
  const { state, actions } = useOwn();
  const files = state.files.value;
  const stopped = files.filter((file) => openDoubts(file).some(({ stops }) => stops === true));
  const off = state.reading.value > 0 || stopped.length > 0;
  const usable = files.filter((file) => !stopped.includes(file));
  return (
    <>
      <header class="own-screen-head">
        <h1 id="_top" tabIndex={-1}>
          {words.title}
        </h1>
        <p>{words.intro}</p>
      </header>
      <RefusedFiles />
      {files.map((file) => (
        <FileCard key={file.key} file={file} />
      ))}
      {state.trouble.value === null ? null : (
        <p class="own-trouble" role="alert">
          {state.trouble.value.message}
        </p>
      )}
      <footer class="own-foot">
        <p class="own-note" role="status">
          {stopped.length > 0
            ? words.blocked(stopped.map(({ name }) => name))
            : words.sources(
                sourcesOf(usable).map(({ source, files: of }) => ({
                  source,
                  files: of.map(({ name }) => name),
                })),
              )}
        </p>
        <div class="own-foot-buttons">
          <button type="button" class="py-button own-back" onClick={() => void actions.startOver()}>
            <RotateCcw size={16} aria-hidden="true" />
            {words.back}
          </button>
          <FileButton label={words.add} disabled={state.reading.value > 0} />
          <button
            type="button"
            class="py-button"
            data-primary=""
            disabled={off}
            onClick={() => void actions.profile()}
          >
            {words.go}
            <ArrowRight size={17} aria-hidden="true" />
          </button>
        </div>
      </footer>
      <DropAnywhere />
    </>
  );
}
