// "Break the source": choose how the delivery goes bad, and see what the pipeline does with it. Never graded.
import { FlaskConical } from 'lucide-preact';
import type { JSX } from 'preact';
import { workbench } from '../core/text/en/workbench.ts';
import { useWorkplace } from './bench-context.ts';
import { BreakForm } from './break-form.tsx';
import { BrokenRunView } from './broken-run-view.tsx';
import { TrialView } from './trial-view.tsx';

const words = workbench.break;

export function BreakView(): JSX.Element {
  const { bench } = useWorkplace();
  return (
    <div class="wb-break">
      <p class="wb-ungraded">
        <FlaskConical size={15} aria-hidden="true" />
        {words.notGraded}
      </p>
      <BreakForm />
      <TrialView trial={bench.broken.value} draw={(broken) => <BrokenRunView {...broken} />} />
    </div>
  );
}
