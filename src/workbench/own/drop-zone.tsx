// Where files come in: dropped anywhere on the page, chosen, pasted, or made up as a sample.
import { useSignal } from '@preact/signals';
import { ClipboardPaste, FileUp, FlaskConical } from 'lucide-preact';
import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { ownCsv } from '../../core/text/en/own-csv.ts';
import { droppedFiles, offeredFile } from './dropped.ts';
import { MAX_BYTES, MAX_FILES } from './limits.ts';
import { useOwn } from './own-context.ts';
import { PasteDialog } from './paste-dialog.tsx';

const words = ownCsv.start;

export function DropZone(): JSX.Element {
  const { state, actions } = useOwn();
  const paste = useRef<HTMLDialogElement>(null);
  const off = !state.ready.value || state.reading.value > 0;
  return (
    <section class="own-drop" aria-label={words.drop}>
      <p class="own-drop-word">{words.drop}</p>
      <div class="own-drop-ways">
        <FileButton label={words.choose} disabled={off} primary />
        <button type="button" class="py-button" disabled={off} onClick={() => paste.current?.showModal()}>
          <ClipboardPaste size={17} aria-hidden="true" />
          {words.paste}
        </button>
        <button
          type="button"
          class="py-button"
          disabled={off}
          aria-describedby="own-sample-why"
          onClick={() => void actions.trySample()}
        >
          <FlaskConical size={17} aria-hidden="true" />
          {words.sample}
        </button>
      </div>
      <p class="own-note" id="own-sample-why">
        {words.sampleWhy}
      </p>
      <p class="own-note">{words.limits(MAX_BYTES, MAX_FILES)}</p>
      <p class="own-note" role="status">
        {state.reading.value > 0 ? words.reading(state.reading.value) : ''}
      </p>
      <PasteDialog dialog={paste} />
      <DropAnywhere />
    </section>
  );
}

/** A button that opens the browser's own file picker. */
export function FileButton(props: { label: string; disabled: boolean; primary?: boolean }): JSX.Element {
  const { actions } = useOwn();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button
        type="button"
        class="py-button"
        data-primary={props.primary === true ? '' : undefined}
        disabled={props.disabled}
        onClick={() => input.current?.click()}
      >
        <FileUp size={17} aria-hidden="true" />
        {props.label}
      </button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label={props.label}
        onChange={({ currentTarget }) => {
          const chosen = [...(currentTarget.files ?? [])].map(offeredFile);
          currentTarget.value = ''; // So that the same file can be chosen again.
          void actions.take(chosen);
        }}
      />
    </>
  );
}

/** While files hang over the page, all of it is the target. */
export function DropAnywhere(): JSX.Element | null {
  const { state, actions } = useOwn();
  const over = useSignal(false);
  useEffect(() => {
    const end = new AbortController();
    const options = { signal: end.signal };
    const hasFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') === true;
    addEventListener(
      'dragover',
      (event) => {
        if (!hasFiles(event)) return;
        event.preventDefault(); // Or the browser would leave the page and open the file.
        over.value = true;
      },
      options,
    );
    addEventListener(
      'dragleave',
      (event) => {
        if (event.relatedTarget === null) over.value = false;
      },
      options,
    );
    addEventListener(
      'drop',
      (event) => {
        over.value = false;
        if (!hasFiles(event) || event.dataTransfer === null) return;
        event.preventDefault();
        if (state.ready.peek()) void actions.take(droppedFiles(event.dataTransfer));
      },
      options,
    );
    return () => end.abort();
  }, [state, actions]);
  return over.value ? (
    <div class="own-over" aria-hidden="true">
      <FileUp size={40} />
      {words.dropNow}
    </div>
  ) : null;
}
