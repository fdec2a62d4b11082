// Asks for a project's new name.
import { useSignal } from '@preact/signals';
import type { JSX, RefObject } from 'preact';
import { useEffect } from 'preact/hooks';
import { ownCsv } from '../../core/text/en/own-csv.ts';
import { Dialog } from '../dialog.tsx';

const words = ownCsv.saved;

interface RenameDialogProps {
  readonly dialog: RefObject<HTMLDialogElement>;
  readonly title: string;
  onRename(title: string): void;
}

export function RenameDialog({ dialog, title, onRename }: RenameDialogProps): JSX.Element {
  const name = useSignal(title);
  useEffect(() => {
    name.value = title;
  }, [title]);
  return (
    <Dialog dialog={dialog} title={words.rename}>
      <form
        method="dialog"
        class="own-form"
        onSubmit={() => {
          const wanted = name.value.trim();
          if (wanted !== '' && wanted !== title) onRename(wanted);
        }}
      >
        <label class="own-field">
          <span>{words.newName}</span>
          <input
            type="text"
            maxLength={120}
            value={name.value}
            onInput={(event) => (name.value = event.currentTarget.value)}
          />
        </label>
        <div class="wb-dialog-buttons">
          <button type="button" class="wb-button" onClick={() => dialog.current?.close()}>
            {words.cancel}
          </button>
          <button type="submit" class="wb-button wb-check">
            {words.keep}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
