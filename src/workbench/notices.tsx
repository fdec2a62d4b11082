// Banners over the workbench: what the learner must know and may then put away.
import { TriangleAlert, X } from 'lucide-preact';
import type { JSX } from 'preact';
import { history } from '../core/text/en/history.ts';
import { workbench as words } from '../core/text/en/workbench.ts';
import { useWorkplace } from './bench-context.ts';
import type { Notice } from './bench.ts';

export function Notices(): JSX.Element {
  const { bench, actions } = useWorkplace();
  const say = (notice: Notice): string => {
    if (notice.kind === 'history') return history.notice;
    return notice.kind === 'evidence'
      ? words.notice.evidence
      : words.notice.olderDraft(notice.version, bench.lab.version);
  };
  return (
    <div class="wb-notices" role="status">
      {bench.notices.value.map((notice) => (
        <p key={notice.kind} class="wb-notice">
          <TriangleAlert size={16} aria-hidden="true" />
          <span>{say(notice)}</span>
          <button
            type="button"
            class="wb-button wb-quiet wb-icon"
            aria-label={words.notice.dismiss}
            onClick={() => actions.dismiss(notice)}
          >
            <X size={16} aria-hidden="true" />
          </button>
        </p>
      ))}
    </div>
  );
}
