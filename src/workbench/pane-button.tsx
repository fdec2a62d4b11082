// Gives one part of the bench the whole of it, and takes that back. On phones each part has the screen anyway.
import { Maximize2, Minimize2 } from 'lucide-preact';
import type { JSX } from 'preact';
import { layout as words } from '../core/text/en/layout.ts';
import { useWorkplace } from './bench-context.ts';
import type { Region } from './bench.ts';

export function PaneButton({ region }: { region: Region }): JSX.Element {
  const { bench, actions } = useWorkplace();
  const { alone } = bench.layout;
  const label = alone.value ? words.together : words.alone(region);
  return (
    <button
      type="button"
      class="wb-button wb-quiet wb-icon wb-pane-button"
      aria-label={label}
      title={alone.value ? words.togetherHint : label}
      aria-pressed={alone.value}
      disabled={!bench.ready.value}
      onClick={() => {
        alone.value = !alone.value;
        if (alone.value) actions.showRegion(region);
      }}
    >
      {alone.value ? <Minimize2 size={15} aria-hidden="true" /> : <Maximize2 size={15} aria-hidden="true" />}
    </button>
  );
}
