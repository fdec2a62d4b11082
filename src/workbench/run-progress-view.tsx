// A run under way: which file is loading, how much of it, how many rows and how fast; or which step runs.
import type { JSX } from 'preact';
import { layout } from '../core/text/en/layout.ts';
import { useWorkplace } from './bench-context.ts';
import { baseName } from './delivered-lines.ts';

const words = layout.progress;

/** In one line, for the status under the editor. */
export function RunProgressLine(): JSX.Element {
  const { bench } = useWorkplace();
  const seen = bench.progress.value;
  if (seen === null) return <>{words.starting}</>;
  if (seen.kind === 'step') {
    const file = bench.lab.steps.find(({ id }) => id === seen.step)?.file ?? seen.step;
    return <>{words.step(file)}</>;
  }
  const parts = [
    words.loading(baseName(seen.file)),
    words.bytes(seen.bytes, seen.size),
    words.rows(seen.rows),
    ...(seen.perSecond === null ? [] : [words.speed(seen.perSecond)]),
  ];
  return <span class="wb-progress-words">{parts.join(' · ')}</span>;
}

/** With a bar: full ones tell how much, moving ones that it goes on. */
export function RunProgressBar(): JSX.Element {
  const { bench } = useWorkplace();
  const seen = bench.progress.value;
  const share = seen?.kind === 'loading' && seen.size > 0 ? seen.bytes / seen.size : undefined;
  return (
    <div class="wb-progress">
      <progress aria-label={words.label} max={1} {...(share === undefined ? {} : { value: share })} />
      <p class="wb-note">
        <RunProgressLine />
      </p>
    </div>
  );
}
