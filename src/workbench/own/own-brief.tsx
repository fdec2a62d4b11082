// Beside the code: what the project is made of and what its contract promises.
import type { JSX } from 'preact';
import { ownCsv } from '../../core/text/en/own-csv.ts';
import type { PromisedColumn } from '../../core/project/project.ts';
import { useWorkplace } from '../bench-context.ts';
import { useOwn } from './own-context.ts';

const words = ownCsv.bench;

export function OwnBrief(): JSX.Element | null {
  const { bench, actions } = useWorkplace();
  const { state } = useOwn();
  const project = state.project.value;
  if (project === null) return null;
  return (
    <div class="wb-brief">
      {bench.lab.text.brief.map((paragraph, at) => (
        <p key={at}>{paragraph}</p>
      ))}
      <h2>{words.stepsTitle}</h2>
      <ol class="wb-tasks">
        {bench.lab.steps.map((step) => (
          <li key={step.id} data-open={bench.step.value === step.id}>
            <h3>
              {bench.lab.text.steps[step.id]?.title ?? step.id}
              <button type="button" class="wb-link wb-mono" onClick={() => actions.openStep(step.id)}>
                {step.file}
              </button>
            </h3>
            <p>{bench.lab.text.steps[step.id]?.task ?? ''}</p>
          </li>
        ))}
      </ol>
      <h2>{words.promisesTitle}</h2>
      {project.contracts.map(({ source, columns }) => (
        <section key={source} class="wb-contract">
          <h3>
            <code>{source}</code>
          </h3>
          <dl>
            {columns
              .filter(({ dropped }) => dropped !== true)
              .map((column) => (
                <div key={column.raw}>
                  <dt>{column.name}</dt>
                  <dd>{promisesOf(column).join(', ')}</dd>
                </div>
              ))}
          </dl>
        </section>
      ))}
      <h2>{words.filesTitle}</h2>
      <ul class="own-brief-files">
        {project.files.map(({ name, blob, source }) => (
          <li key={name}>
            <span class="own-name">{name}</span>{' '}
            <span class="wb-note">{words.fileIn(ownCsv.size(blob.size), source)}</span>
          </li>
        ))}
      </ul>
      <p class="wb-note">{words.private}</p>
    </div>
  );
}

function promisesOf({ type, key, notNull, min, max, values }: PromisedColumn): string[] {
  const { types, key: keyWord, notNull: always, oneOf } = ownCsv.contract;
  return [
    types[type],
    ...(key ? [keyWord] : notNull ? [always] : []),
    ...(min !== undefined || max !== undefined ? [words.between(min, max)] : []),
    ...(values === undefined ? [] : [oneOf(values.length)]),
  ];
}
