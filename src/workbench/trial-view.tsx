// How a trial ended: what it gave, or why it gave nothing.
import type { JSX } from 'preact';
import { workbench as words } from '../core/text/en/workbench.ts';
import type { Trial } from './trial-state.ts';

interface TrialViewProps<T> {
  readonly trial: Trial<T>;
  draw(value: T): JSX.Element;
}

export function TrialView<T>({ trial, draw }: TrialViewProps<T>): JSX.Element | null {
  switch (trial.kind) {
    case 'none':
      return null;
    case 'done':
      return draw(trial.value);
    case 'stopped':
      return <p class="wb-note">{words.status.stopped}</p>;
    case 'timeout':
      return <p class="wb-problem">{words.status.timeout(trial.ms)}</p>;
    case 'crashed':
      return (
        <p class="wb-problem">{`${words.status.crashed} ${words.status.crashedDetail(trial.message)}`}</p>
      );
  }
}
