// One cell, whole: every character of it, those nobody can see as signs.
import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { wholeText } from '../core/grid/copy.ts';
import { results } from '../core/text/en/results.ts';
import { storageClass, type SqlValue } from '../core/values.ts';
import { copyToClipboard } from './clipboard.ts';
import { Dialog } from './dialog.tsx';
import type { GridState } from './grid-state.ts';
import { Visible } from './visible.tsx';
import { showEdges } from './visible-text.ts';

const words = results.grid;

/** A cell may hold megabytes; nobody reads more of it than this. */
const SHOWN = 50_000;

export function CellDialog({ state }: { state: GridState }): JSX.Element | null {
  const dialog = useRef<HTMLDialogElement>(null);
  const copied = useSignal('');
  const place = state.opened.value;

  useEffect(() => {
    const element = dialog.current;
    if (place === null || element === null) return undefined;
    copied.value = '';
    const end = new AbortController();
    element.addEventListener('close', () => (state.opened.value = null), { signal: end.signal });
    element.showModal();
    return () => end.abort();
  }, [place]);

  if (place === null) return null;
  const value = state.valueAt(place);
  const text = wholeText(value);
  return (
    <Dialog dialog={dialog} title={words.dialog.title(state.nameOf(place.column), place.row + 1)}>
      <p class="wb-note">{kindOf(value)}</p>
      {value === null || value === '' ? null : (
        // A scrolling area must be reachable by keyboard.
        <div
          class="wb-whole"
          tabIndex={0}
          role="region"
          aria-label={words.dialog.title(state.nameOf(place.column), place.row + 1)}
        >
          {text
            .slice(0, SHOWN)
            .split(/(?<=\n)/)
            .map((line, at) => (
              <div key={at}>
                <Visible pieces={showEdges(line)} />
              </div>
            ))}
        </div>
      )}
      {text.length > SHOWN ? <p class="wb-note">{words.dialog.cut(SHOWN)}</p> : null}
      <div class="wb-dialog-buttons">
        <span class="wb-note" role="status">
          {copied.value}
        </span>
        <button
          type="button"
          class="wb-button"
          onClick={() =>
            void copyToClipboard(value === null ? '' : text).then(
              (done) => (copied.value = done ? words.dialog.copied : words.copyFailed),
            )
          }
        >
          {words.dialog.copy}
        </button>
        <button type="button" class="wb-button" autofocus onClick={() => dialog.current?.close()}>
          {words.dialog.close}
        </button>
      </div>
    </Dialog>
  );
}

function kindOf(value: SqlValue): string {
  if (typeof value === 'string') return words.dialog.text(value.length);
  if (value instanceof Uint8Array) return words.dialog.blob(value.length);
  const kind = storageClass(value);
  return kind === 'null' ? words.dialog.null : kind === 'integer' ? words.dialog.integer : words.dialog.real;
}
