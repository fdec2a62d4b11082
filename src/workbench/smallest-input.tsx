// Below a failed check: its cause where it is sure, and the smallest input that shows it, or the way to look for it.
import { LoaderCircle } from 'lucide-preact';
import type { JSX } from 'preact';
import type { Cause } from '../core/grading/cause.ts';
import { glossaryAnchor } from '../core/grading/cause-terms.ts';
import type { Finding } from '../core/grading/verdict.ts';
import { grading } from '../core/text/en/grading.ts';
import { useWorkplace } from './bench-context.ts';
import { CounterexampleView } from './counterexample-view.tsx';
import { canShrink } from './shrink-state.ts';

const words = grading.smallest;

export function SmallestInput({ check, finding }: { check: string; finding: Finding }): JSX.Element | null {
  const { bench, actions } = useWorkplace();
  const shrink = bench.shrink.value;
  if (!canShrink(finding)) return null;
  if (shrink.kind === 'none' || shrink.check !== check) {
    return (
      <button
        type="button"
        class="wb-link"
        disabled={bench.busy.value}
        onClick={() => void actions.shrink(check)}
      >
        {words.find}
      </button>
    );
  }
  switch (shrink.kind) {
    case 'searching':
      return (
        <p class="wb-searching">
          <LoaderCircle size={16} aria-hidden="true" class="wb-turning" />
          <span>{words.searching(shrink.rows)}</span>
          <button type="button" class="wb-link" onClick={() => actions.stopShrink()}>
            {words.stop}
          </button>
        </p>
      );
    case 'gave-up':
      return <p class="wb-note">{words.gaveUp}</p>;
    case 'found': {
      const { cause, counterexample } = shrink.diagnosis;
      return (
        <>
          {cause === null ? null : <CauseNote cause={cause} />}
          {counterexample === null ? (
            <p class="wb-note">{words.gaveUp}</p>
          ) : (
            <CounterexampleView found={counterexample} />
          )}
        </>
      );
    }
  }
}

function CauseNote({ cause }: { cause: Cause }): JSX.Element {
  const { bench } = useWorkplace();
  const { name, what } = grading.causes[cause];
  return (
    <p class="wb-cause">
      <strong>{words.cause(name)}</strong> {what}{' '}
      <a class="wb-link" href={bench.links.glossary + glossaryAnchor(cause)} target="_blank" rel="noopener">
        {words.glossary}
      </a>
    </p>
  );
}
