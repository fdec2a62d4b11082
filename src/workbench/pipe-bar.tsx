// The step bar: the pipe from raw to dashboard, whose joints fill as steps succeed. Each joint is the tab of its step.
import { Check, FileText, TriangleAlert, X } from 'lucide-preact';
import type { JSX } from 'preact';
import { workbench as words } from '../core/text/en/workbench.ts';
import type { Step } from '../core/lab.ts';
import { useWorkplace } from './bench-context.ts';
import type { StepStatus } from './run-state.ts';
import { Tabs } from './tabs.tsx';

export function PipeBar(): JSX.Element {
  const { bench, actions } = useWorkplace();
  const statuses = bench.steps.value;
  const warned = new Set(
    bench.run.value.kind === 'finished'
      ? bench.run.value.run.observation.warnings.map(({ step }) => step)
      : [],
  );

  return (
    <div class="wb-pipe">
      <button
        type="button"
        class="wb-joint wb-joint-raw"
        title={words.steps.rawHint}
        onClick={() => {
          bench.dataTab.value = 'raw';
          actions.showRegion('data');
        }}
      >
        <span class="wb-knot" data-status="ok">
          <FileText size={12} aria-hidden="true" />
        </span>
        <span class="wb-joint-name">{words.steps.raw}</span>
      </button>
      <Tabs
        label={words.steps.label}
        class="wb-joints"
        idPrefix="wb-step"
        selected={bench.step.value}
        onSelect={(step) => actions.openStep(step)}
        items={bench.lab.steps.map((step) => ({
          key: step.id,
          content: <Joint step={step} status={statuses[step.id] ?? 'idle'} warned={warned.has(step.id)} />,
        }))}
      />
    </div>
  );
}

function Joint({ step, status, warned }: { step: Step; status: StepStatus; warned: boolean }): JSX.Element {
  const warning = status === 'ok' && warned;
  const dot = step.file.lastIndexOf('.');
  return (
    <span class="wb-joint">
      <span class="wb-knot" data-status={warning ? 'warned' : status}>
        {warning ? <TriangleAlert size={12} aria-hidden="true" /> : null}
        {status === 'ok' && !warning ? <Check size={12} aria-hidden="true" /> : null}
        {status === 'failed' ? <X size={12} aria-hidden="true" /> : null}
      </span>
      <span class="wb-joint-name">
        {step.file.slice(0, dot)}
        <span class="wb-ext">{step.file.slice(dot)}</span>
      </span>
      <span class="wb-spoken">{warning ? words.steps.warned : words.steps[status]}</span>
    </span>
  );
}
