// Text pasted instead of a file: it becomes one.
import { useSignal } from '@preact/signals';
import type { JSX, RefObject } from 'preact';
import { ownCsv } from '../../core/text/en/own-csv.ts';
import { Dialog } from '../dialog.tsx';
import { useOwn } from './own-context.ts';

const words = ownCsv.paste;

export function PasteDialog({ dialog }: { dialog: RefObject<HTMLDialogElement> }): JSX.Element {
  const { actions } = useOwn();
  const text = useSignal('');
  const name = useSignal<string>(words.defaultName);
  const asked = useSignal(false);
  const close = (): void => dialog.current?.close();
  const read = (): void => {
    asked.value = true;
    if (text.value.trim() === '') return;
    const file = { name: name.value.trim() || words.defaultName, blob: new Blob([text.value]) };
    text.value = '';
    asked.value = false;
    close();
    void actions.take([file]);
  };
  return (
    <Dialog dialog={dialog} title={words.title}>
      <label class="own-field">
        <span>{words.label}</span>
        <textarea
          class="own-paste"
          rows={10}
          spellcheck={false}
          value={text.value}
          aria-describedby="own-paste-empty"
          onInput={(event) => (text.value = event.currentTarget.value)}
        />
      </label>
      <label class="own-field">
        <span>{words.name}</span>
        <input type="text" value={name.value} onInput={(event) => (name.value = event.currentTarget.value)} />
      </label>
      <p class="own-note" role="status" id="own-paste-empty">
        {asked.value && text.value.trim() === '' ? words.empty : ''}
      </p>
      <div class="wb-dialog-buttons">
        <button type="button" class="wb-button" onClick={close}>
          {words.cancel}
        </button>
        <button type="button" class="wb-button wb-check" onClick={read}>
          {words.read}
        </button>
      </div>
    </Dialog>
  );
}
