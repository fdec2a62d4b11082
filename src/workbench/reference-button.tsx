// The way to the reference: open after an honest try, and until then it says what is missing.
import { BookOpen, Lock } from 'lucide-preact';
import type { JSX } from 'preact';
import { workbench as words } from '../core/text/en/workbench.ts';
import { useWorkplace } from './bench-context.ts';

export function ReferenceButton(): JSX.Element {
  const { bench, actions } = useWorkplace();
  if (!bench.mayOpenReference.value) {
    return (
      <p class="wb-note wb-locked">
        <Lock size={14} aria-hidden="true" />
        {words.reference.locked}
      </p>
    );
  }
  return (
    <button type="button" class="wb-button" onClick={() => void actions.openReference()}>
      <BookOpen size={15} aria-hidden="true" />
      {words.reference.show}
    </button>
  );
}
