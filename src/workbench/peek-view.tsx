// What one statement gave when it was run by itself.
import { Eye } from 'lucide-preact';
import type { JSX } from 'preact';
import { workbench as words } from '../core/text/en/workbench.ts';
import { useWorkplace } from './bench-context.ts';
import type { Peeked } from './bench.ts';
import { RunRows } from './run-rows.tsx';
import { Failure } from './status-line.tsx';
import { positionAt } from './text-position.ts';
import { TrialView } from './trial-view.tsx';

export function PeekView(): JSX.Element {
  const { bench } = useWorkplace();
  return (
    <div class="wb-peek">
      <p class="wb-ungraded">
        <Eye size={15} aria-hidden="true" />
        {words.peek.notGraded}
      </p>
      <TrialView trial={bench.peek.value} draw={(peeked) => <Seen {...peeked} />} />
    </div>
  );
}

function Seen({ peek, place, draft }: Peeked): JSX.Element {
  const { bench } = useWorkplace();
  const text = draft[place.step] ?? '';
  const file = bench.lab.steps.find(({ id }) => id === place.step)?.file ?? place.step;
  const lead = text.slice(place.from, place.to).search(/\S/);
  const { line } = positionAt(text, place.from + Math.max(0, lead));
  const { failure, results, changes } = peek;
  return (
    <>
      <p class="wb-note">{words.peek.what(file, line)}</p>
      {failure === undefined ? null : (
        <Failure failure={failure} text={draft[failure.step ?? ''] ?? ''} edited="" />
      )}
      {failure === undefined && results.length === 0 ? <p>{words.peek.changed(changes)}</p> : null}
      {results.map(({ name, set }, at) => (
        <section key={at}>
          <header class="wb-bar">
            <h2 class="wb-mono">{name ?? words.peek.of(at + 1)}</h2>
            <span class="wb-count">{set.truncated ? '' : words.tables.rows(set.rows.length)}</span>
          </header>
          <RunRows
            caption={words.results.of(name ?? String(at + 1))}
            set={set}
            of={{ kind: 'result', index: at }}
            op="peek"
          />
        </section>
      ))}
    </>
  );
}
