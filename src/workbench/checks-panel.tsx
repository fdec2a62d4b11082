// The list of checks: what each expects, how it stands, and for a failed one what was found and where to look.
import type { JSX } from 'preact';
import { workbench as words } from '../core/text/en/workbench.ts';
import { useWorkplace } from './bench-context.ts';
import { CheckItem } from './check-item.tsx';
import { PassedNote } from './passed-note.tsx';
import { ReferenceButton } from './reference-button.tsx';

export function ChecksPanel(): JSX.Element {
  const { bench, parts } = useWorkplace();
  const rows = bench.rows.value;
  const check = bench.check.value;
  const passed = rows.filter(({ state }) => state === 'passed').length;
  return (
    <div class="wb-checks">
      {bench.passed.value ? (
        (parts?.checks.passed ?? <PassedNote />)
      ) : (
        <p class="wb-note">{parts?.checks.intro ?? words.checks.intro}</p>
      )}
      {check.kind === 'stopped' ? <p class="wb-problem">{words.checks.stopped}</p> : null}
      {check.kind === 'crashed' ? (
        <p class="wb-problem">
          {words.checks.crashed} <span class="wb-note">{words.status.crashedDetail(check.message)}</span>
        </p>
      ) : null}
      {bench.gradedOther.value ? <p class="wb-note wb-older">{words.checks.edited}</p> : null}
      {check.kind === 'graded' || check.kind === 'checking' ? (
        <p class="wb-tally">{words.checks.tally(passed, rows.length)}</p>
      ) : null}
      <ol class="wb-check-list">
        {rows.map((row) => (
          <CheckItem key={row.id} row={row} />
        ))}
      </ol>
      {parts === undefined ? <ReferenceButton /> : null}
    </div>
  );
}
