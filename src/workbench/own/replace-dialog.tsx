// The contract has changed and the steps were edited: asks what shall become of the edits before anything is replaced.
import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { ownCsv } from '../../core/text/en/own-csv.ts';
import { Dialog } from '../dialog.tsx';
import { useOwn } from './own-context.ts';

const words = ownCsv.replace;

export function ReplaceDialog(): JSX.Element {
  const { state, actions } = useOwn();
  const dialog = useRef<HTMLDialogElement>(null);
  const asking = state.asking.value;
  useEffect(() => {
    if (asking) dialog.current?.showModal();
    else dialog.current?.close();
  }, [asking]);
  useEffect(() => {
    const shown = dialog.current;
    const onClose = (): void => void (state.asking.value = false);
    shown?.addEventListener('close', onClose);
    return () => shown?.removeEventListener('close', onClose);
  }, [state]);
  return (
    <Dialog dialog={dialog} title={words.title}>
      <p>{words.what}</p>
      <dl class="own-choices">
        <dt>{words.keep}</dt>
        <dd>{words.keepWhy}</dd>
        <dt>{words.replace}</dt>
        <dd>{words.replaceWhy}</dd>
      </dl>
      <div class="wb-dialog-buttons">
        <button type="button" class="wb-button wb-quiet" onClick={() => dialog.current?.close()}>
          {words.cancel}
        </button>
        <button type="button" class="wb-button wb-danger" onClick={() => void actions.build('replace')}>
          {words.replace}
        </button>
        <button type="button" class="wb-button wb-check" onClick={() => void actions.build('keep')}>
          {words.keep}
        </button>
      </div>
    </Dialog>
  );
}
