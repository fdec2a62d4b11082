// The brief: the story, the task of every step with its hints, and how the outputs are compared.
import type { JSX } from 'preact';
import { workbench as words } from '../core/text/en/workbench.ts';
import { useWorkplace } from './bench-context.ts';
import { Contracts } from './contracts.tsx';
import { Hints } from './hints.tsx';
import { Prose } from './prose.tsx';
import { ReferenceButton } from './reference-button.tsx';

export function BriefPanel(): JSX.Element {
  const { bench, actions } = useWorkplace();
  const { lab } = bench;
  return (
    <div class="wb-brief">
      {lab.text.brief.map((paragraph, at) => (
        <p key={at}>
          <Prose text={paragraph} />
        </p>
      ))}
      <h2>{words.brief.tasks}</h2>
      <ol class="wb-tasks">
        {lab.steps.map((step) => {
          const text = lab.text.steps[step.id];
          const open = bench.step.value === step.id;
          return (
            <li key={step.id} data-open={open}>
              <h3>
                {text?.title ?? step.id}
                <button
                  type="button"
                  class="wb-link wb-mono"
                  aria-label={words.brief.open(step.file)}
                  onClick={() => actions.openStep(step.id)}
                >
                  {step.file}
                </button>
              </h3>
              <p>
                <Prose text={text?.task ?? ''} />
              </p>
              {open ? <Hints step={step} /> : null}
            </li>
          );
        })}
      </ol>
      <Contracts lab={lab} />
      <ReferenceButton />
    </div>
  );
}
