// Hints of the open step, one by one, in the order their author gave them.
import { Lightbulb } from 'lucide-preact';
import type { JSX } from 'preact';
import { workbench as words } from '../core/text/en/workbench.ts';
import type { Step } from '../core/lab.ts';
import { useWorkplace } from './bench-context.ts';
import { Prose } from './prose.tsx';

export function Hints({ step }: { step: Step }): JSX.Element | null {
  const { bench, actions } = useWorkplace();
  const hints = bench.lab.text.steps[step.id]?.hints ?? [];
  const shown = bench.hints.value[step.id] ?? 0;
  if (hints.length === 0) return null;
  return (
    <div class="wb-hints">
      <ol aria-label={words.hints.label(step.file)} aria-live="polite">
        {hints.slice(0, shown).map((hint, at) => (
          <li key={at}>
            <Prose text={hint} />
          </li>
        ))}
      </ol>
      {shown < hints.length ? (
        <button
          type="button"
          class="wb-button"
          disabled={!bench.ready.value}
          onClick={() => actions.nextHint(step.id)}
        >
          <Lightbulb size={15} aria-hidden="true" />
          {words.hints.show(shown + 1, hints.length)}
        </button>
      ) : (
        <p class="wb-note">{words.hints.none}</p>
      )}
    </div>
  );
}
