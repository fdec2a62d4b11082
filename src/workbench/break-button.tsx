// Below the raw files: the way to «Break the source».
import { Bug } from 'lucide-preact';
import type { JSX } from 'preact';
import { workbench } from '../core/text/en/workbench.ts';
import { useWorkplace } from './bench-context.ts';

const words = workbench.break;

export function BreakButton(): JSX.Element {
  const { bench } = useWorkplace();
  return (
    <button
      type="button"
      class="wb-button wb-quiet"
      title={words.openHint}
      onClick={() => (bench.dataTab.value = 'break')}
    >
      <Bug size={15} aria-hidden="true" />
      {words.open}
    </button>
  );
}
