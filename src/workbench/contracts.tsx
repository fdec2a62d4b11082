// How each output is compared, said before anything is written: grain, columns, NULLs, order, numbers, where bad rows go.
import type { JSX } from 'preact';
import { workbench } from '../core/text/en/workbench.ts';
import { PLAIN_CONTRACT } from '../core/grading/outputs.ts';
import type { Contract, Lab } from '../core/lab.ts';
import type { OutputShape } from '../core/lab-words.ts';

const words = workbench.contract;

/** Nothing where no output is compared with a reference. */
export function Contracts({ lab }: { lab: Lab }): JSX.Element | null {
  const outputs = [
    ...lab.outputs.tables.map((name) => ({ name, kind: words.table })),
    ...lab.outputs.results.map((name) => ({ name, kind: words.result })),
  ];
  if (outputs.length === 0) return null;
  return (
    <section>
      <h2>{words.title}</h2>
      <p class="wb-note">{words.intro}</p>
      {outputs.map(({ name, kind }) => (
        <div key={name} class="wb-contract">
          <h3>
            <code>{name}</code> <span class="wb-note">{kind}</span>
          </h3>
          <dl>
            {linesOf(lab, name).map(([term, what]) => (
              <div key={term}>
                <dt>{term}</dt>
                <dd>{what}</dd>
              </div>
            ))}
          </dl>
        </div>
      ))}
    </section>
  );
}

function linesOf(lab: Lab, output: string): [term: string, what: string][] {
  const contract = lab.contracts[output] ?? PLAIN_CONTRACT;
  const shape = lab.shapes?.[output];
  const lines: [string, string][] = [];
  if (contract.key.length > 0) lines.push([words.grain, words.oneRowPer(contract.key)]);
  if (shape !== undefined)
    lines.push([words.columns, columnsSaid(shape, contract)], [words.nulls, nullsSaid(shape)]);
  lines.push([words.order, words.ordered(contract.order)]);
  lines.push([words.numbers, words.compared(contract.tolerance, contract.strict)]);
  const { ledger } = lab;
  if (ledger?.loaded === output)
    lines.push([words.badRows, words.quarantined(ledger.quarantined, ledger.deduplicated)]);
  if (lab.outputs.results.includes(output)) lines.push([words.name, words.nameIt(output)]);
  return lines;
}

function columnsSaid(shape: OutputShape, contract: Contract): string {
  const columns = shape.columns.map(({ name, classes }) =>
    `${name} ${classes.map((one) => one.toUpperCase()).join('/')}`.trim(),
  );
  return words.columnList(columns, contract.orderColumns, contract.extraColumns);
}

function nullsSaid(shape: OutputShape): string {
  return words.nullable(shape.columns.filter(({ nulls }) => nulls).map(({ name }) => name));
}
