// What the last Run came to, in plain words under the editor: the failure with its place, warnings, or what was done.
import { CircleCheck, CircleX, LoaderCircle, TriangleAlert } from 'lucide-preact';
import type { ComponentChildren, JSX } from 'preact';
import { explainFailure } from '../core/grading/explain.ts';
import { workbench as words } from '../core/text/en/workbench.ts';
import type { RunFailure, Warning } from '../core/pipeline/observation.ts';
import { useWorkplace } from './bench-context.ts';
import { Meant } from './meant.tsx';
import { RunProgressView } from './run-progress-view.tsx';
import { RunStep } from './run-under-way.tsx';
import { positionAt } from './text-position.ts';

export function StatusLine(): JSX.Element {
  return (
    <section class="wb-status" aria-label={words.status.label}>
      <Content />
    </section>
  );
}

function Content(): JSX.Element {
  const { bench } = useWorkplace();
  const activity = bench.activity.value.kind;
  const state = bench.run.value;
  if (activity === 'trying') return <Line tone="busy">{words.status.running}</Line>;
  if (activity === 'running') {
    return (
      <>
        <Line tone="busy">
          <RunStep />
        </Line>
        <RunProgressView progress={bench.progress.value} />
      </>
    );
  }
  if (activity === 'checking') return <Line tone="busy">{words.status.checking}</Line>;
  switch (state.kind) {
    case 'none':
      return <Line tone="quiet">{words.status.ready}</Line>;
    case 'stopped':
      return <Line tone="warn">{words.status.stopped}</Line>;
    case 'timeout':
      return <Line tone="fail">{words.status.timeout(state.ms)}</Line>;
    case 'crashed':
      return (
        <Line tone="fail">
          {words.status.crashed} <span class="wb-note">{words.status.crashedDetail(state.message)}</span>
        </Line>
      );
    case 'finished': {
      const { observation, deliveries, ms, draft } = state.run;
      const edited = bench.ranOther.value ? ` ${words.status.edited}` : '';
      return (
        <>
          {observation.failure === undefined ? (
            <Line tone="ok">{words.status.ran(observation.statements.length, deliveries, ms) + edited}</Line>
          ) : (
            <Failure
              failure={observation.failure}
              text={draft[observation.failure.step ?? ''] ?? ''}
              edited={edited}
            />
          )}
          <Warnings warnings={observation.warnings} />
        </>
      );
    }
  }
}

type Tone = 'quiet' | 'busy' | 'ok' | 'warn' | 'fail';

function Line({ tone, children }: { tone: Tone; children: ComponentChildren }): JSX.Element {
  const Icon = { quiet: null, busy: LoaderCircle, ok: CircleCheck, warn: TriangleAlert, fail: CircleX }[tone];
  return (
    <p class="wb-line" data-tone={tone}>
      {Icon === null ? null : <Icon size={16} aria-hidden="true" />}
      <span>{children}</span>
    </p>
  );
}

export function Failure({
  failure,
  text,
  edited,
}: {
  failure: RunFailure;
  text: string;
  edited: string;
}): JSX.Element {
  const { bench, actions } = useWorkplace();
  const fileOf = (step: string): string => bench.lab.steps.find(({ id }) => id === step)?.file ?? step;
  const at = failure.offset === undefined ? undefined : positionAt(text, failure.offset);
  return (
    <Line tone="fail">
      {explainFailure(failure, fileOf) + edited}{' '}
      {failure.step !== undefined && at !== undefined ? (
        <button type="button" class="wb-link" onClick={() => actions.showFailure(failure)}>
          {words.status.at(fileOf(failure.step), at.line, at.column)}
        </button>
      ) : null}
      <Meant failure={failure} text={text} />
    </Line>
  );
}

function Warnings({ warnings }: { warnings: readonly Warning[] }): JSX.Element | null {
  const { actions } = useWorkplace();
  if (warnings.length === 0) return null;
  return (
    <details class="wb-warnings">
      <summary>
        <TriangleAlert size={15} aria-hidden="true" />
        {words.status.warnings(warnings.length)}
      </summary>
      <ul>
        {warnings.map((warning, at) => (
          <li key={at}>
            {words.warning[warning.kind]} {warning.detail}{' '}
            <button
              type="button"
              class="wb-link"
              onClick={() => actions.showFailure({ ...warning, kind: 'runtime', message: '' })}
            >
              {words.status.goTo}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
