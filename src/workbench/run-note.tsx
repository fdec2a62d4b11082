// Above what the last finished run left: that another one is under way, how the last try ended, or that the draft has changed.
import { CircleX, TriangleAlert } from 'lucide-preact';
import type { JSX } from 'preact';
import { layout } from '../core/text/en/layout.ts';
import { workbench } from '../core/text/en/workbench.ts';
import { useWorkplace } from './bench-context.ts';
import { RunUnderWay } from './run-under-way.tsx';

const words = layout.note;

/** `live`: the view follows the draft, only its data is the run's. */
export function RunNote({ live }: { live: boolean }): JSX.Element | null {
  const { bench, actions } = useWorkplace();
  const state = bench.run.value;
  if (bench.activity.value.kind === 'running') return <RunUnderWay />;
  if (state.kind === 'stopped' || state.kind === 'timeout' || state.kind === 'crashed') {
    return (
      <p class="wb-run-note" data-tone="warn">
        <TriangleAlert size={15} aria-hidden="true" />
        <span>{words.kept(state.kind)}</span>
      </p>
    );
  }
  if (bench.ranOther.value && !live) return <p class="wb-note wb-older">{workbench.data.older}</p>;
  const failure = state.kind === 'finished' ? state.run.observation.failure : undefined;
  if (failure === undefined) return null;
  const file = bench.lab.steps.find(({ id }) => id === failure.step)?.file;
  return (
    <p class="wb-run-note" data-tone="fail">
      <CircleX size={15} aria-hidden="true" />
      <span>
        {file === undefined ? words.failedBefore : words.failedAt(file)}{' '}
        {file === undefined ? null : (
          <button type="button" class="wb-link" onClick={() => actions.showFailure(failure)}>
            {words.show}
          </button>
        )}
      </span>
    </p>
  );
}
