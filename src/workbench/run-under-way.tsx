// A run under way, above or in place of what it will leave: how much of its files is in, or which step runs.
import type { JSX } from 'preact';
import { layout } from '../core/text/en/layout.ts';
import { useWorkplace } from './bench-context.ts';
import { RunProgressView } from './run-progress-view.tsx';

const words = layout.progress;

/** What it does, in words. */
export function RunStep(): JSX.Element {
  const { bench } = useWorkplace();
  const progress = bench.progress.value;
  if (progress.kind !== 'step') return <>{words.starting}</>;
  return <>{words.step(bench.lab.steps.find(({ id }) => id === progress.step)?.file ?? progress.step)}</>;
}

export function RunUnderWay(): JSX.Element {
  const { bench } = useWorkplace();
  const progress = bench.progress.value;
  return (
    <div class="wb-progress">
      {progress.kind === 'loading' ? (
        <RunProgressView progress={progress} />
      ) : (
        <>
          {/* How long a step takes nobody knows beforehand. */}
          <progress aria-label={words.label} />
          <p class="wb-note">
            <RunStep />
          </p>
        </>
      )}
    </div>
  );
}
