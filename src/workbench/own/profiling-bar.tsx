// How far the reading of all rows is, and the way to end it.
import { Square } from 'lucide-preact';
import type { JSX } from 'preact';
import { ownCsv } from '../../core/text/en/own-csv.ts';
import { useOwn } from './own-context.ts';

const words = ownCsv.profiling;

export function ProfilingBar(): JSX.Element | null {
  const { state, actions } = useOwn();
  const profiling = state.profiling.value;
  if (profiling.kind !== 'running') return null;
  const { bytes, size, rows } = profiling;
  return (
    <div class="own-progress">
      <progress max={size} value={bytes} aria-label={words.title} />
      <p class="own-note own-figures">{words.progress(bytes, size, rows)}</p>
      <button type="button" class="wb-button wb-stop" onClick={() => actions.stopProfiling()}>
        <Square size={14} aria-hidden="true" />
        {words.stop}
      </button>
    </div>
  );
}
