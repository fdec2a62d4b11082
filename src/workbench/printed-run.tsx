// What the last run left, for paper: tables, every result as far as it is on the page, and the ledger in figures.
import type { JSX } from 'preact';
import type { NamedResult, Observation } from '../core/pipeline/observation.ts';
import { layout } from '../core/text/en/layout.ts';
import { workbench } from '../core/text/en/workbench.ts';
import { useWorkplace } from './bench-context.ts';
import { Cell } from './grid-cell.tsx';
import { numericColumns } from './grid-state.ts';
import { rowsOf } from '../core/rows.ts';
import { paperCharts } from './paper-charts.ts';
import { ledgerFlows } from './ledger-flows.ts';
import { ledgersOf, type Ledger } from './ledgers.ts';

const words = layout.print;

export function PrintedRun(): JSX.Element {
  const { bench } = useWorkplace();
  const observation = bench.finished.value?.observation;
  if (observation === undefined) {
    return (
      <section>
        <h2>{workbench.data.results}</h2>
        <p>{layout.empty.never}</p>
      </section>
    );
  }
  const { dashboard } = observation;
  const Charts = paperCharts.value?.View;
  return (
    <>
      <section>
        <h2>{workbench.data.results}</h2>
        {bench.ranOther.value ? <p>{workbench.data.older}</p> : null}
        {observation.results.length === 0 ? <p>{words.noResults}</p> : null}
        {observation.results.map((result, at) => (
          <PrintedResult key={at} result={result} at={at} />
        ))}
      </section>
      {Charts === undefined || dashboard === undefined ? null : (
        <Charts dashboard={dashboard} observation={observation} />
      )}
      <PrintedTables observation={observation} />
      {ledgersOf(bench.lab, observation).map((ledger) => (
        <PrintedLedger key={ledger.rule.source} {...ledger} />
      ))}
    </>
  );
}

function PrintedResult({ result, at }: { result: NamedResult; at: number }): JSX.Element {
  const { set, name } = result;
  const numeric = numericColumns(rowsOf(set));
  return (
    <>
      <table>
        <caption>
          <strong>{name ?? words.unnamed(at + 1)}</strong> {words.rows(set.rows.length, set.truncated)}
        </caption>
        <thead>
          <tr>
            {set.columns.map((column, index) => (
              <th key={index} scope="col" data-numeric={numeric[index]}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {set.rows.map((row, index) => (
            <tr key={index}>
              {row.map((value, column) => (
                <td key={column} data-numeric={numeric[column]}>
                  <Cell value={value} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function PrintedTables({ observation }: { observation: Observation }): JSX.Element {
  return (
    <section>
      <h2>{workbench.data.tables}</h2>
      <table>
        <tbody>
          {observation.tables.map(({ name, kind, rowCount }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{kind === 'view' ? workbench.tables.view : ''}</td>
              <td data-numeric="true">{workbench.tables.rows(rowCount)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function PrintedLedger({ rule, count }: Ledger): JSX.Element {
  const flows = ledgerFlows(count, rule.deduplicated !== undefined);
  const wrong = flows.find(({ kind }) => kind === 'lost' || kind === 'extra');
  const { balanced, unbalancedLost, unbalancedExtra } = workbench.ledger;
  return (
    <section>
      <h2>{workbench.ledger.of(rule.source)}</h2>
      <table>
        <tbody>
          <tr>
            <th scope="row">{workbench.ledger.rowsIn}</th>
            <td data-numeric="true">{count.rowsIn}</td>
          </tr>
          {flows.map(({ kind, rows }) => (
            <tr key={kind}>
              <th scope="row">{workbench.ledger[kind]}</th>
              <td data-numeric="true">{rows}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>
        {wrong === undefined
          ? balanced
          : wrong.kind === 'lost'
            ? unbalancedLost(wrong.rows)
            : unbalancedExtra(wrong.rows)}
      </p>
    </section>
  );
}
