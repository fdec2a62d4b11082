// The bench on paper: brief, draft, what the last run left and how it was checked, one below the other. Drawn only while printing.
import type { JSX } from 'preact';
import { layout } from '../core/text/en/layout.ts';
import { workbench } from '../core/text/en/workbench.ts';
import { useWorkplace } from './bench-context.ts';
import { CheckItem } from './check-item.tsx';
import { Contracts } from './contracts.tsx';
import { PrintedRun } from './printed-run.tsx';
import { Prose } from './prose.tsx';

const words = layout.print;

export function PrintSheet(): JSX.Element {
  const { bench } = useWorkplace();
  const { lab } = bench;
  return (
    <article class="wb-paper">
      <header>
        <h1>{lab.text.title}</h1>
        <p>{lab.text.summary}</p>
        <p class="wb-note">{words.printed(new Date())}</p>
      </header>
      <section>
        <h2>{workbench.brief.label}</h2>
        {lab.text.brief.map((paragraph, at) => (
          <p key={at}>
            <Prose text={paragraph} />
          </p>
        ))}
        {lab.steps.map(({ id, file }) => {
          const text = lab.text.steps[id];
          return text === undefined ? null : (
            <p key={id}>
              <strong>{text.title}</strong> <code>{file}</code>: <Prose text={text.task} />
            </p>
          );
        })}
        <Contracts lab={lab} />
      </section>
      <section>
        <h2>{words.draft}</h2>
        {lab.steps.map(({ id, file }) => (
          <figure key={id}>
            <figcaption>{file}</figcaption>
            <pre>{(bench.draft.value[id] ?? '').trimEnd()}</pre>
          </figure>
        ))}
      </section>
      <PrintedRun />
      <PrintedChecks />
    </article>
  );
}

function PrintedChecks(): JSX.Element {
  const { bench } = useWorkplace();
  const rows = bench.rows.value;
  const passed = rows.filter(({ state }) => state === 'passed').length;
  return (
    <section>
      <h2>{workbench.checks.label}</h2>
      <p>
        {bench.check.value.kind === 'graded' ? workbench.checks.tally(passed, rows.length) : words.unchecked}
        {bench.gradedOther.value ? ` ${workbench.checks.edited}` : ''}
      </p>
      <ol class="wb-check-list">
        {rows.map((row) => (
          <CheckItem key={row.id} row={row} />
        ))}
      </ol>
    </section>
  );
}
