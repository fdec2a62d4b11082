// Erases the history of this lab, after one question.
import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { history as words } from '../core/text/en/history.ts';
import { useWorkplace } from './bench-context.ts';
import { historyState } from './history-state.ts';

export function HistoryFoot(): JSX.Element {
  const { bench } = useWorkplace();
  const asking = useSignal(false);
  const { log, trouble } = historyState(bench);
  const erase = (): void => {
    asking.value = false;
    log.value?.clear().then(
      () => (bench.announcement.value = words.cleared),
      () => (trouble.value = 'refused'),
    );
  };
  if (!asking.value)
    return (
      <p>
        <button type="button" class="wb-link" onClick={() => (asking.value = true)}>
          {words.clear}
        </button>
      </p>
    );
  return (
    <p class="wb-history-do" role="group" aria-label={words.clearSure}>
      <span>{words.clearSure}</span>
      <button type="button" class="wb-button wb-danger" onClick={erase}>
        {words.clearYes}
      </button>
      <button type="button" class="wb-button" autoFocus onClick={() => (asking.value = false)}>
        {words.clearNo}
      </button>
    </p>
  );
}
