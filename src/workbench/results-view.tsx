// Every result the last run returned, by the name its SELECT was given, with the way back to that SELECT.
import type { JSX } from 'preact';
import { workbench as words } from '../core/text/en/workbench.ts';
import type { NamedResult, Observation } from '../core/pipeline/observation.ts';
import type { Draft } from '../core/lab.ts';
import { useWorkplace } from './bench-context.ts';
import { Grid } from './grid.tsx';
import { positionAt } from './text-position.ts';

export function ResultsView({ observation, draft }: { observation: Observation; draft: Draft }): JSX.Element {
  if (observation.results.length === 0) return <p class="wb-empty">{words.results.none}</p>;
  return (
    <div class="wb-results">
      {observation.results.map((result, at) => (
        <Result key={at} result={result} draft={draft} />
      ))}
    </div>
  );
}

function Result({ result, draft }: { result: NamedResult; draft: Draft }): JSX.Element {
  const { bench, actions } = useWorkplace();
  const file = bench.lab.steps.find(({ id }) => id === result.step)?.file ?? result.step;
  const { line } = positionAt(draft[result.step] ?? '', result.offset);
  const title = result.name ?? words.results.unnamed;
  return (
    <section>
      <header class="wb-bar">
        <h2 class={result.name === undefined ? 'wb-note' : 'wb-mono'}>{title}</h2>
        <span class="wb-count">{words.tables.rows(result.set.rows.length)}</span>
        <button
          type="button"
          class="wb-link"
          onClick={() =>
            actions.showFailure({ kind: 'runtime', message: '', step: result.step, offset: result.offset })
          }
        >
          {words.results.from(file, line)}
        </button>
      </header>
      <Grid caption={words.results.of(title)} set={result.set} />
    </section>
  );
}
