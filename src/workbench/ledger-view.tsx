// The ledger: rows in = loaded + quarantined + deduplicated, as numbers and as a pipe that splits. Each flow opens its rows.
import { useSignal } from '@preact/signals';
import { ChevronDown, ChevronRight } from 'lucide-preact';
import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import { workbench as words } from '../core/text/en/workbench.ts';
import type { Observation } from '../core/pipeline/observation.ts';
import { ledgerFlows, type Flow } from './ledger-flows.ts';
import { FlowRows } from './flow-rows.tsx';
import type { Ledger } from './ledgers.ts';

interface LedgerViewProps {
  readonly of: Ledger;
  readonly observation: Observation;
  /** The rows came from files the page does not show. */
  readonly hidden?: boolean;
}

export function LedgerView({ of, observation, hidden = false }: LedgerViewProps): JSX.Element {
  const { rule, count: ledger } = of;
  const flows = ledgerFlows(ledger, rule.deduplicated !== undefined);
  const gap = ledger.rowsIn - ledger.loaded - ledger.quarantined - ledger.deduplicated;
  const figure = flows.map((flow) => `${words.ledger[flow.kind]} ${flow.rows}`).join(', ');
  // What is wrong lies open from the start.
  const open = useSignal<Flow['kind'] | null>(flows.find(({ kind }) => kind === 'lost')?.kind ?? null);
  const panel = useId();
  const toggle = (kind: Flow['kind']): void => {
    open.value = open.value === kind ? null : kind;
  };
  const opened = flows.find(({ kind }) => kind === open.value);
  return (
    <section class="wb-ledger" aria-label={words.ledger.of(rule.source)}>
      <div class="wb-ledger-figure">
        <div class="wb-ledger-in">
          <span class="wb-figure">{ledger.rowsIn}</span>
          <span>{words.ledger.rowsIn}</span>
          <span class="wb-mono wb-note">{ledger.source}</span>
        </div>
        <svg
          viewBox="0 0 100 100"
          preserveAspectRatio="none"
          role="img"
          aria-label={words.ledger.figure(ledger.rowsIn, figure)}
        >
          {flows.map((flow) => (
            <path
              key={flow.kind}
              class="wb-flow"
              data-flow={flow.kind}
              data-none={flow.rows === 0}
              data-open={flow.kind === open.value}
              d={pathOf(flow)}
              stroke-width={flow.width}
              onClick={() => toggle(flow.kind)}
            />
          ))}
        </svg>
        <ul class="wb-ledger-out">
          {flows.map((flow) => (
            <li key={flow.kind} data-flow={flow.kind} data-none={flow.rows === 0}>
              <button
                type="button"
                aria-expanded={flow.kind === open.value}
                aria-controls={panel}
                onClick={() => toggle(flow.kind)}
              >
                <span class="wb-figure">{flow.rows}</span>
                <span class="wb-flow-name">
                  {words.ledger[flow.kind]}
                  {flow.kind === open.value ? (
                    <ChevronDown size={14} aria-hidden="true" />
                  ) : (
                    <ChevronRight size={14} aria-hidden="true" />
                  )}
                </span>
              </button>
            </li>
          ))}
        </ul>
      </div>
      <p class="wb-verdict" data-state={gap === 0 ? 'passed' : 'failed'}>
        {gap === 0 ? words.ledger.balanced : null}
        {gap > 0 ? words.ledger.unbalancedLost(gap) : null}
        {gap < 0 ? words.ledger.unbalancedExtra(-gap) : null}
      </p>
      <div id={panel}>
        {opened === undefined ? (
          <p class="wb-note">{words.ledger.open}</p>
        ) : (
          <FlowRows flow={opened} of={of} observation={observation} hidden={hidden} />
        )}
      </div>
    </section>
  );
}

/** A smooth pipe from the common inlet to the flow's own row. */
function pathOf(flow: Flow): string {
  return `M0 ${flow.from} C50 ${flow.from} 50 ${flow.to} 100 ${flow.to}`;
}
