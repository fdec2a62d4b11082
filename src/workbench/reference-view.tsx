// The reference beside the draft, read-only, for the step that is open. Says what it is good for.
import type { JSX } from 'preact';
import { workbench as words } from '../core/text/en/workbench.ts';
import { useWorkplace } from './bench-context.ts';

export function ReferenceView(): JSX.Element {
  const { bench, actions } = useWorkplace();
  const state = bench.reference.value;
  const step = bench.lab.steps.find(({ id }) => id === bench.step.value);
  return (
    <div class="wb-reference">
      <p class="wb-note">{words.reference.purpose}</p>
      {state.kind === 'loading' ? <p class="wb-empty">{words.reference.loading}</p> : null}
      {state.kind === 'failed' ? (
        <p class="wb-problem">
          {words.reference.failed}{' '}
          <button type="button" class="wb-link" onClick={() => void actions.openReference()}>
            {words.reference.show}
          </button>
        </p>
      ) : null}
      {state.kind === 'open' && step !== undefined ? (
        <figure>
          <figcaption>{words.reference.caption(step.file)}</figcaption>
          <pre class="wb-scroll" tabIndex={0} role="region" aria-label={words.reference.caption(step.file)}>
            {state.reference[step.id] ?? ''}
          </pre>
        </figure>
      ) : null}
    </div>
  );
}
