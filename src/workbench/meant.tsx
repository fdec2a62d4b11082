// Under a failure about an unknown name: the name that was probably meant, and one click to write it.
import type { JSX } from 'preact';
import type { RunFailure } from '../core/pipeline/observation.ts';
import { didYouMean } from '../core/sql/did-you-mean.ts';
import { workbench as words } from '../core/text/en/workbench.ts';
import { useWorkplace } from './bench-context.ts';

interface MeantProps {
  readonly failure: RunFailure;
  /** The step's text as it ran. */
  readonly text: string;
}

export function Meant({ failure, text }: MeantProps): JSX.Element | null {
  const { bench, actions } = useWorkplace();
  const { step } = failure;
  const found = didYouMean(failure, text, bench.schema.value);
  // Once the text has changed, the place is another one.
  if (found === null || step === undefined || bench.draft.value[step] !== text) return null;
  return (
    <span class="wb-meant">
      {words.meant.ask(found.name)}{' '}
      <button type="button" class="wb-link" onClick={() => actions.take(step, found)}>
        {words.meant.take(found.written, found.name)}
      </button>
    </span>
  );
}
