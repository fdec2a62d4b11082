// The rows behind one flow of the ledger: of its table, or, of the lost ones, the lines they came from.
import type { JSX } from 'preact';
import { workbench as words } from '../core/text/en/workbench.ts';
import type { Observation } from '../core/pipeline/observation.ts';
import type { Flow } from './ledger-flows.ts';
import type { Ledger } from './ledgers.ts';
import { PlaceList } from './place-list.tsx';
import { RunRows } from './run-rows.tsx';

interface FlowRowsProps {
  readonly flow: Flow;
  readonly of: Ledger;
  readonly observation: Observation;
  readonly hidden: boolean;
}

export function FlowRows({ flow, of, observation, hidden }: FlowRowsProps): JSX.Element {
  const { rule, count: ledger } = of;
  const title = words.ledger.rowsOf(words.ledger[flow.kind], flow.rows);
  if (flow.kind === 'lost') {
    return (
      <section class="wb-flow-rows" aria-label={title}>
        <h2>{title}</h2>
        {ledger.lost.length === 0 ? <p class="wb-note">{words.ledger.unknownLost}</p> : null}
        {ledger.lost.length < flow.rows ? (
          <p class="wb-note">{words.ledger.someLost(ledger.lost.length, flow.rows)}</p>
        ) : null}
        <PlaceList places={ledger.lost} hidden={hidden} />
      </section>
    );
  }
  // Rows too many are somewhere among the loaded ones.
  const name = flow.kind === 'extra' ? rule.loaded : rule[flow.kind];
  const key = Object.keys(observation.contents).find((table) => table.toLowerCase() === name?.toLowerCase());
  const set = key === undefined ? undefined : observation.contents[key];
  return (
    <section class="wb-flow-rows" aria-label={title}>
      <h2>
        {title} <code>{name}</code>
      </h2>
      {flow.kind === 'extra' ? <p class="wb-note">{words.ledger.extraHint}</p> : null}
      {set === undefined || key === undefined ? (
        <p class="wb-note">{words.tables.none}</p>
      ) : (
        <RunRows
          caption={words.tables.contentOf(name ?? '')}
          set={set}
          of={{ kind: 'table', name: key }}
          op={hidden ? 'breakSource' : 'run'}
        />
      )}
    </section>
  );
}
