// Every result the last run returned, a tab each, by the name its SELECT was given; behind them every statement that ran.
import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import type { Draft } from '../core/lab.ts';
import type { Observation } from '../core/pipeline/observation.ts';
import { results } from '../core/text/en/results.ts';
import type { RunOp } from '../worker/protocol.ts';
import { useWorkplace } from './bench-context.ts';
import { ResultPane } from './result-pane.tsx';
import { openTab, resultTabs, STATEMENTS } from './results-state.ts';
import { StatementList } from './statement-list.tsx';
import { Tabs } from './tabs.tsx';

const words = results.result;

interface ResultsViewProps {
  readonly observation: Observation;
  readonly draft: Draft;
  /** The run they came from; the bench's own Run when nothing is said. */
  readonly op?: RunOp;
}

export function ResultsView({ observation, draft, op = 'run' }: ResultsViewProps): JSX.Element {
  const { bench } = useWorkplace();
  const own = useSignal('');
  // What is looked at is remembered for Run; a view beside it keeps to itself.
  const open = op === 'run' ? bench.results.open : own;
  const tabs = resultTabs(observation);
  const key = openTab(tabs, open.value);
  const prefix = `wb-${op}-results`;
  const at = tabs.findIndex((tab) => tab.key === key);
  return (
    <div class="wb-results" data-fill={op === 'run'}>
      <Tabs
        label={words.label}
        idPrefix={prefix}
        class="wb-tabs wb-subtabs"
        selected={key}
        onSelect={(chosen) => (open.value = tabs.find((tab) => tab.key === chosen)?.title ?? chosen)}
        items={[
          ...tabs.map(({ key: one, title }, index) => ({
            key: one,
            content: (
              <>
                <span class={title === null ? 'wb-note' : 'wb-mono'}>
                  {title ?? words.unnamed(index + 1)}
                </span>{' '}
                <span class="wb-badge">{words.count(observation.results[index]?.set)}</span>
              </>
            ),
          })),
          {
            key: STATEMENTS,
            content: (
              <>
                {words.statements} <span class="wb-badge">{observation.statements.length}</span>
              </>
            ),
          },
        ]}
      />
      <div
        id={`${prefix}-panel`}
        role="tabpanel"
        aria-labelledby={`${prefix}-tab-${key}`}
        class="wb-subpanel"
      >
        {key === STATEMENTS ? (
          <StatementList observation={observation} draft={draft} />
        ) : (
          <ResultPane key={key} observation={observation} draft={draft} at={at} op={op} fill={op === 'run'} />
        )}
      </div>
    </div>
  );
}
