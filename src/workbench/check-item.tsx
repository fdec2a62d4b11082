// One check of the list: icon and word for its state, and for a failed one the sentence, the CSV lines and the step to open.
import { Circle, CircleCheck, CircleMinus, CircleX, LoaderCircle } from 'lucide-preact';
import type { JSX } from 'preact';
import { explain, explainFailure } from '../core/grading/explain.ts';
import { grading } from '../core/text/en/grading.ts';
import { workbench as words } from '../core/text/en/workbench.ts';
import type { Finding } from '../core/grading/verdict.ts';
import { useWorkplace } from './bench-context.ts';
import type { Bench } from './bench.ts';
import type { CheckRow } from './check-state.ts';
import { PlaceList } from './place-list.tsx';
import { SmallestInput } from './smallest-input.tsx';

const ICONS = {
  waiting: Circle,
  running: LoaderCircle,
  passed: CircleCheck,
  failed: CircleX,
  skipped: CircleMinus,
} as const;

export function CheckItem({ row }: { row: CheckRow }): JSX.Element {
  const { bench } = useWorkplace();
  const Icon = ICONS[row.state];
  return (
    <li data-state={row.state}>
      <Icon size={18} aria-hidden="true" class="wb-check-icon" />
      <div>
        <p class="wb-check-title">
          {bench.lab.text.checks[row.id] ?? grading.runs}
          <span class="wb-check-state">{words.checks.state[row.state]}</span>
        </p>
        {row.state === 'failed' ? <Found check={row.id} finding={row.finding} step={row.step} /> : null}
        {row.state === 'skipped' ? <p class="wb-note">{grading.skipped[row.because]}</p> : null}
      </div>
    </li>
  );
}

interface FoundProps {
  readonly check: string;
  readonly finding: Finding;
  readonly step: string | undefined;
}

function Found({ check, finding, step }: FoundProps): JSX.Element {
  const { bench, actions } = useWorkplace();
  const failure = finding.kind === 'failure' ? finding.failure : undefined;
  const look = failure?.step ?? step;
  const file = bench.lab.steps.find(({ id }) => id === look)?.file;
  const places = 'places' in finding ? finding.places : [];
  const hidden = 'setting' in finding && finding.setting.kind === 'twin';
  return (
    <div class="wb-found">
      <p>{sentence(finding, bench)}</p>
      {places.length > 0 ? <PlaceList places={places} hidden={hidden} /> : null}
      {look !== undefined && file !== undefined ? (
        <button
          type="button"
          class="wb-link"
          onClick={() =>
            failure?.step === undefined ? actions.openStep(look) : actions.showFailure(failure)
          }
        >
          {words.checks.openStep(file)}
        </button>
      ) : null}
      <SmallestInput check={check} finding={finding} />
    </div>
  );
}

/** The places are listed below the sentence, each with its own way to the line: they need not be said twice. */
function sentence(finding: Finding, bench: Bench): string {
  if (finding.kind === 'failure' && finding.setting.kind === 'visible') {
    return explainFailure(
      finding.failure,
      (id) => bench.lab.steps.find((step) => step.id === id)?.file ?? id,
    );
  }
  return explain('places' in finding ? { ...finding, places: [] } : finding);
}
