// The lab's name and where it belongs: its lesson, how long it takes, and whether it has been proven before.
import { ArrowLeft, CircleCheck } from 'lucide-preact';
import type { JSX } from 'preact';
import { workbench as words } from '../core/text/en/workbench.ts';
import { useWorkplace } from './bench-context.ts';

export function LabHead(): JSX.Element {
  const { bench } = useWorkplace();
  const { lab, links } = bench;
  const provenAt = bench.history.value.provenAt;
  return (
    <header class="wb-head">
      <a href={links.lesson}>
        <ArrowLeft size={15} aria-hidden="true" />
        {links.lessonTitle}
      </a>
      <h1 id="_top">{lab.text.title}</h1>
      <p class="wb-summary">{lab.text.summary}</p>
      <span class="wb-note">{words.page.minutes(lab.minutes)}</span>
      {provenAt === null ? null : (
        <span class="wb-proven">
          <CircleCheck size={15} aria-hidden="true" />
          {words.passed.before(day(provenAt))}
        </span>
      )}
    </header>
  );
}

function day(iso: string): string {
  return new Date(iso).toLocaleDateString('en', { day: 'numeric', month: 'long', year: 'numeric' });
}
