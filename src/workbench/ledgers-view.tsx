// The ledgers of a run, one below the other: most labs have one, a project of one's own has one for each source.
import type { JSX } from 'preact';
import { workbench } from '../core/text/en/workbench.ts';
import type { Observation } from '../core/pipeline/observation.ts';
import { useWorkplace } from './bench-context.ts';
import { LedgerView } from './ledger-view.tsx';
import { ledgersOf } from './ledgers.ts';

const words = workbench.ledger;

interface LedgersViewProps {
  readonly observation: Observation;
  /** The rows came from files the page does not show. */
  readonly hidden?: boolean;
}

export function LedgersView({ observation, hidden = false }: LedgersViewProps): JSX.Element {
  const { bench } = useWorkplace();
  const ledgers = ledgersOf(bench.lab, observation);
  if (ledgers.length === 0) return <p class="wb-empty">{words.none}</p>;
  return (
    <div class="wb-ledgers">
      <p class="wb-note">{words.rule}</p>
      {ledgers.map((ledger) => (
        <LedgerView key={ledger.rule.source} of={ledger} observation={observation} hidden={hidden} />
      ))}
    </div>
  );
}
