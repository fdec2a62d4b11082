// Asks before a draft is thrown away, and names what would be lost.
import type { JSX, RefObject } from 'preact';
import { workbench as words } from '../core/text/en/workbench.ts';
import { useWorkplace } from './bench-context.ts';
import { Dialog } from './dialog.tsx';

export function ResetDialog({ dialog }: { dialog: RefObject<HTMLDialogElement> }): JSX.Element {
  const { bench, actions } = useWorkplace();
  const { lab } = bench;
  const draft = bench.draft.value;
  const changed = lab.steps.filter(({ id }) => draft[id] !== lab.starter[id]).map(({ file }) => file);
  const close = (): void => dialog.current?.close();
  return (
    <Dialog dialog={dialog} title={words.reset.title}>
      <p>{changed.length === 0 ? words.reset.nothing : words.reset.lost(changed)}</p>
      <div class="wb-dialog-buttons">
        <button type="button" class="wb-button" onClick={close}>
          {words.reset.cancel}
        </button>
        {changed.length === 0 ? null : (
          <button
            type="button"
            class="wb-button wb-danger"
            onClick={() => {
              close();
              void actions.reset();
            }}
          >
            {words.reset.confirm}
          </button>
        )}
      </div>
    </Dialog>
  );
}
