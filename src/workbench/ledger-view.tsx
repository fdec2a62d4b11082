// The ledger: rows in = loaded + quarantined + deduplicated, as numbers and as a pipe that splits.
import type { JSX } from 'preact';
import { workbench as words } from '../core/text/en/workbench.ts';
import type { LedgerCount } from '../core/pipeline/observation.ts';
import { useWorkplace } from './bench-context.ts';
import { ledgerFlows, type Flow } from './ledger-flows.ts';
import { PlaceList } from './place-list.tsx';

export function LedgerView({ ledger }: { ledger: LedgerCount }): JSX.Element {
  const { bench } = useWorkplace();
  const flows = ledgerFlows(ledger, bench.lab.ledger?.deduplicated !== undefined);
  const gap = ledger.rowsIn - ledger.loaded - ledger.quarantined - ledger.deduplicated;
  const figure = flows.map((flow) => `${words.ledger[flow.kind]} ${flow.rows}`).join(', ');
  return (
    <div class="wb-ledger">
      <p class="wb-note">{words.ledger.rule}</p>
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
              d={pathOf(flow)}
              stroke-width={flow.width}
            />
          ))}
        </svg>
        <dl class="wb-ledger-out">
          {flows.map((flow) => (
            <div key={flow.kind} data-flow={flow.kind} data-none={flow.rows === 0}>
              <dt>{words.ledger[flow.kind]}</dt>
              <dd class="wb-figure">{flow.rows}</dd>
            </div>
          ))}
        </dl>
      </div>
      <p class="wb-verdict" data-state={gap === 0 ? 'passed' : 'failed'}>
        {gap === 0 ? words.ledger.balanced : null}
        {gap > 0 ? words.ledger.unbalancedLost(gap) : null}
        {gap < 0 ? words.ledger.unbalancedExtra(-gap) : null}
      </p>
      {ledger.lost.length > 0 ? (
        <section>
          <h2>{words.ledger.places}</h2>
          <PlaceList places={ledger.lost} />
        </section>
      ) : null}
    </div>
  );
}

/** A smooth pipe from the common inlet to the flow's own row. */
function pathOf(flow: Flow): string {
  return `M0 ${flow.from} C50 ${flow.from} 50 ${flow.to} 100 ${flow.to}`;
}
