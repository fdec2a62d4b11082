// One result of a run: how many rows and how long, the way back to its SELECT, and its rows or its plan.
import type { JSX } from 'preact';
import type { Draft } from '../core/lab.ts';
import type { Observation } from '../core/pipeline/observation.ts';
import { results } from '../core/text/en/results.ts';
import { workbench } from '../core/text/en/workbench.ts';
import type { RunOp } from '../worker/protocol.ts';
import { useWorkplace } from './bench-context.ts';
import { PlanView } from './plan-view.tsx';
import { statementOf } from './results-state.ts';
import { RunRows } from './run-rows.tsx';
import { positionAt } from './text-position.ts';

const words = results.result;

interface ResultPaneProps {
  readonly observation: Observation;
  readonly draft: Draft;
  readonly at: number;
  readonly op: RunOp;
  readonly fill: boolean;
}

export function ResultPane({ observation, draft, at, op, fill }: ResultPaneProps): JSX.Element | null {
  const { bench, actions } = useWorkplace();
  const result = observation.results[at];
  if (result === undefined) return null;
  const { step, offset, set, name } = result;
  const file = bench.lab.steps.find(({ id }) => id === step)?.file ?? step;
  const text = draft[step] ?? '';
  const statement = statementOf(observation, result);
  const showPlan = bench.results.plan;
  return (
    <div class="wb-result" data-fill={fill}>
      <div class="wb-bar">
        {statement === undefined ? null : <span class="wb-count">{words.took(statement.ms)}</span>}
        <button
          type="button"
          class="wb-link"
          onClick={() => actions.showFailure({ kind: 'runtime', message: '', step, offset })}
        >
          {workbench.results.from(file, positionAt(text, offset).line)}
        </button>
        <span class="wb-choice" role="group" aria-label={words.show}>
          {([false, true] as const).map((plan) => (
            <button
              key={String(plan)}
              type="button"
              aria-pressed={showPlan.value === plan}
              onClick={() => (showPlan.value = plan)}
            >
              {plan ? words.plan : words.rows}
            </button>
          ))}
        </span>
      </div>
      {showPlan.value ? (
        <PlanView
          result={result}
          sql={text.slice(offset, offset + (statement?.length ?? text.length))}
          observation={observation}
        />
      ) : (
        <RunRows
          caption={workbench.results.of(name ?? words.unnamed(at + 1))}
          set={set}
          of={{ kind: 'result', index: at }}
          op={op}
          fill={fill}
        />
      )}
    </div>
  );
}
