// The history of this lab, newest first: what each Run and Check came to, compared with now, and brought back.
import { useSignal } from '@preact/signals';
import { Archive, CircleCheck, CircleX, Clock, OctagonPause, Play, TriangleAlert } from 'lucide-preact';
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { changedSteps, type HistoryEntry, type Outcome } from '../core/history/entry.ts';
import { grading } from '../core/text/en/grading.ts';
import { history as words } from '../core/text/en/history.ts';
import { useWorkplace } from './bench-context.ts';
import { HistoryDiff } from './history-diff.tsx';
import { HistoryFoot } from './history-foot.tsx';
import { historyState, readHistory, restoreEntry } from './history-state.ts';

export function HistoryView(): JSX.Element {
  const { bench } = useWorkplace();
  const { entries, trouble } = historyState(bench);
  useEffect(() => {
    void readHistory(bench);
  }, [bench]);
  const list = entries.value;
  return (
    <div class="wb-history">
      <p class="wb-note">{words.intro}</p>
      {trouble.value === 'refused' ? <p class="wb-problem">{words.memoryOnly}</p> : null}
      {trouble.value === 'unread' ? <p class="wb-problem">{words.unread}</p> : null}
      {list === null ? <p class="wb-note">{words.loading}</p> : null}
      {list?.length === 0 ? <p class="wb-empty">{words.none}</p> : null}
      <ol class="wb-history-list" aria-label={words.list}>
        {list?.map((entry, at) => (
          <Entry key={entry.key} entry={entry} before={list[at + 1]} />
        ))}
      </ol>
      {list === null || list.length === 0 ? null : <HistoryFoot />}
    </div>
  );
}

const ICONS: Readonly<Record<Outcome['status'], typeof Play>> = {
  ran: Play,
  'run-failed': CircleX,
  passed: CircleCheck,
  'checks-failed': CircleX,
  stopped: OctagonPause,
  timeout: Clock,
  crashed: TriangleAlert,
  replaced: Archive,
};

const TONES: Partial<Record<Outcome['status'], string>> = {
  passed: 'ok',
  'run-failed': 'fail',
  'checks-failed': 'fail',
  timeout: 'fail',
  crashed: 'fail',
};

interface EntryProps {
  readonly entry: HistoryEntry;
  /** The one before it in time. */
  readonly before: HistoryEntry | undefined;
}

function Entry({ entry, before }: EntryProps): JSX.Element {
  const { bench, actions } = useWorkplace();
  const { lab } = bench;
  const comparing = useSignal(false);
  const { outcome, draft, times, at } = entry;
  const Icon = ICONS[outcome.status];
  const when = moment(at);
  const now = bench.draft.value;
  const differs = lab.steps.filter(({ id }) => (draft[id] ?? '') !== (now[id] ?? ''));
  const changed = before === undefined ? [] : changedSteps(before.draft, draft);
  const files = lab.steps.filter(({ id }) => changed.includes(id)).map(({ file }) => file);
  const panel = `wb-history-${at.replace(/\W/g, '')}`;
  return (
    <li>
      <p class="wb-history-what">
        <span class="wb-history-outcome" data-tone={TONES[outcome.status] ?? 'quiet'}>
          <Icon size={15} aria-hidden="true" />
          {words.outcome[outcome.status]}
        </span>
        <time dateTime={at}>{when}</time>
        {times > 1 ? <span class="wb-badge">{words.times(times)}</span> : null}
        <span class="wb-note">{entry.kind === 'replaced' ? words.kind.replaced : words.detail(outcome)}</span>
      </p>
      {outcome.status === 'checks-failed' ? (
        <p class="wb-history-checks">
          {words.failedChecks(outcome.failed.map((id) => lab.text.checks[id] ?? grading.runs))}
        </p>
      ) : null}
      {files.length === 0 ? null : <p class="wb-note">{words.changed(files)}</p>}
      {differs.length === 0 ? (
        <p class="wb-note">{words.same}</p>
      ) : (
        <p class="wb-history-do">
          <button
            type="button"
            class="wb-link"
            aria-expanded={comparing.value}
            aria-controls={panel}
            aria-label={words.compareOf(when)}
            onClick={() => (comparing.value = !comparing.value)}
          >
            {words.compare}
          </button>
          <button
            type="button"
            class="wb-link"
            aria-label={words.restoreOf(when)}
            onClick={() => {
              bench.announcement.value = words.restored(restoreEntry(bench, actions.edit, entry));
            }}
          >
            {words.restore}
          </button>
        </p>
      )}
      <div id={panel}>
        {comparing.value && differs.length > 0 ? (
          <HistoryDiff steps={differs} then={draft} now={now} />
        ) : null}
      </div>
    </li>
  );
}

/** With the day unless it is today's; seconds tell two runs apart. */
function moment(iso: string): string {
  const at = new Date(iso);
  const time = at.toLocaleTimeString('en-GB');
  if (at.toDateString() === new Date().toDateString()) return words.today(time);
  return `${at.toLocaleDateString('en', { day: 'numeric', month: 'short', year: 'numeric' })}, ${time}`;
}
