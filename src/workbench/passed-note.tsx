// The calm end of a lab: what has been proven, and where to go next.
import { CircleCheck } from 'lucide-preact';
import type { JSX } from 'preact';
import { workbench as words } from '../core/text/en/workbench.ts';
import type { CheckKind } from '../core/lab.ts';
import { useWorkplace } from './bench-context.ts';

export function PassedNote(): JSX.Element {
  const { bench } = useWorkplace();
  const kinds = new Set<CheckKind>(bench.lab.checks.map(({ kind }) => kind));
  const { scope } = words.passed;
  const proven = [
    scope.visible,
    ...(kinds.has('rerun') ? [scope.rerun] : []),
    ...(kinds.has('next-delivery') ? [scope.nextDelivery] : []),
    ...(kinds.has('twins') ? [scope.twins] : []),
  ];
  return (
    <section class="wb-passed">
      <h2>
        <CircleCheck size={20} aria-hidden="true" />
        {words.passed.title}
      </h2>
      <p>{words.passed.what}</p>
      <ul>
        {proven.map((part) => (
          <li key={part}>{part}</li>
        ))}
      </ul>
      {kinds.has('ledger') ? <p>{words.passed.ledger}</p> : null}
      <p class="wb-note">{bench.recorded.value ? words.passed.recorded : ''}</p>
      <p class="wb-passed-links">
        <a href={bench.links.lesson}>{words.passed.lesson}</a>
        <a href={bench.links.roadmap}>{words.passed.roadmap}</a>
      </p>
    </section>
  );
}
