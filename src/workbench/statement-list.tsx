// Every statement of the last run in its order: rows, time, and its share of the time. A click shows it in the editor.
import type { JSX } from 'preact';
import type { Draft } from '../core/lab.ts';
import type { Observation } from '../core/pipeline/observation.ts';
import { results } from '../core/text/en/results.ts';
import { useWorkplace } from './bench-context.ts';
import { byStep, statementFacts, type StatementFacts, type StepFacts } from './statement-facts.ts';

const words = results.statements;

/** A script of ten thousand statements is no list to read. */
const SHOWN = 300;

export function StatementList({
  observation,
  draft,
}: {
  observation: Observation;
  draft: Draft;
}): JSX.Element {
  const facts = statementFacts(observation, draft);
  if (facts.length === 0) return <p class="wb-empty">{words.none}</p>;
  const several = new Set(facts.map(({ delivery }) => delivery)).size > 1;
  return (
    <div class="wb-statements">
      <table>
        <caption class="wb-note">
          {words.caption(
            facts.length,
            facts.reduce((sum, { ms }) => sum + ms, 0),
          )}
        </caption>
        <thead>
          <tr>
            <th scope="col">{words.statement}</th>
            <th scope="col" data-numeric="true">
              {words.rows}
            </th>
            <th scope="col" data-numeric="true">
              {words.time}
            </th>
          </tr>
        </thead>
        {byStep(facts.slice(0, SHOWN)).map((group, at) => (
          <Step key={at} group={group} several={several} />
        ))}
      </table>
      {facts.length > SHOWN ? <p class="wb-note">{words.cut(SHOWN, facts.length)}</p> : null}
    </div>
  );
}

function Step({ group, several }: { group: StepFacts; several: boolean }): JSX.Element {
  const { bench } = useWorkplace();
  const file = bench.lab.steps.find(({ id }) => id === group.step)?.file ?? group.step;
  return (
    <tbody>
      <tr class="wb-statement-step">
        <th scope="rowgroup">
          <span class="wb-mono">{file}</span>
          {several ? <span class="wb-note"> {group.delivery}</span> : null}
        </th>
        <td data-numeric="true">{group.changed > 0 ? words.changed(group.changed) : ''}</td>
        <td data-numeric="true">{words.ms(group.ms)}</td>
      </tr>
      {group.statements.map((one, at) => (
        <Statement key={at} facts={one} />
      ))}
    </tbody>
  );
}

function Statement({ facts }: { facts: StatementFacts }): JSX.Element {
  const { actions } = useWorkplace();
  const { step, offset, rows } = facts;
  return (
    <tr>
      <td>
        <button
          type="button"
          class="wb-link wb-mono"
          title={words.show}
          onClick={() => actions.showFailure({ kind: 'runtime', message: '', step, offset })}
        >
          {facts.title}
        </button>
      </td>
      <td data-numeric="true">
        {rows.kind === 'none' ? (
          <span class="wb-note">{words.noRows}</span>
        ) : rows.kind === 'changed' ? (
          words.changed(rows.rows)
        ) : (
          words.returned(rows.rows, rows.more)
        )}
      </td>
      <td data-numeric="true" class="wb-time">
        {facts.share < 0.01 ? null : (
          <span class="wb-share" style={{ width: `${String(Math.round(facts.share * 100))}%` }} />
        )}
        {words.ms(facts.ms)}
      </td>
    </tr>
  );
}
