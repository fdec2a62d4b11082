// Every word of the history of Runs and Checks, English. Data and sentence-makers only: knows no page.
import type { Outcome } from '../../history/entry.ts';
import { count } from './amounts.ts';

const seconds = (ms: number): string =>
  ms < 1000
    ? `${Math.max(1, Math.round(ms)).toLocaleString('en')} ms`
    : `${(ms / 1000).toLocaleString('en', { maximumFractionDigits: 1 })} s`;

export const history = {
  tab: 'History',
  intro: 'Every Run and Check with its draft, in this browser only. The newest 200 are kept.',
  none: 'Nothing yet: each Run and each Check is kept here with its draft, so that nothing you tried is lost.',
  loading: 'Reading the history…',
  unread: 'The history cannot be read: this browser refuses. Runs and Checks work as ever.',
  memoryOnly: 'This browser does not store the history: it lives only as long as this tab.',
  notice:
    'The history could not be stored: the browser refuses. What you run is kept only as long as this tab.',
  list: 'Runs and Checks, newest first',
  outcome: {
    ran: 'Ran',
    'run-failed': 'Run failed',
    passed: 'Passed',
    'checks-failed': 'Checks failed',
    stopped: 'Stopped',
    timeout: 'Took too long',
    crashed: 'Broke off',
    replaced: 'Draft put away',
  } satisfies Record<Outcome['status'], string>,
  kind: { run: 'Run', check: 'Check', replaced: 'before an older draft was brought back' },
  times: (n: number) => `${n.toLocaleString('en')} times`,
  detail: (outcome: Outcome): string => {
    switch (outcome.status) {
      case 'ran':
        return outcome.results === 0
          ? `no result, ${seconds(outcome.ms)}`
          : `${count(outcome.results, 'result')}, ${count(outcome.rows, 'row')}, ${seconds(outcome.ms)}`;
      case 'run-failed':
        return outcome.message;
      case 'passed':
        return `${count(outcome.checks, 'check')}, ${seconds(outcome.ms)}`;
      case 'checks-failed':
        return `${count(outcome.failed.length, 'check')} failed, ${seconds(outcome.ms)}`;
      case 'stopped':
      case 'timeout':
      case 'crashed':
        return `after ${seconds(outcome.ms)}`;
      case 'replaced':
        return '';
    }
  },
  /** The first ones say where to look; all of them are listed by the Check itself. */
  failedChecks: (titles: readonly string[]) =>
    titles.length <= 3
      ? titles.join(' · ')
      : `${titles.slice(0, 2).join(' · ')} · and ${String(titles.length - 2)} more`,
  changed: (files: readonly string[]) => `Changed before it: ${files.join(', ')}`,
  same: 'As the draft is now',
  compare: 'Compare with now',
  compareOf: (when: string) => `Compare with now: the draft of ${when}`,
  restore: 'Bring back',
  restoreOf: (when: string) => `Bring back: the draft of ${when}`,
  restored: (files: readonly string[]) =>
    `Brought back ${files.join(', ')}. What stood there is in the history; undo works, too.`,
  diff: (file: string) => `${file}, then and now`,
  legend: 'Minus: only then. Plus: only now.',
  gone: 'Only then',
  new: 'Only now',
  skipped: (n: number) => `${count(n, 'line')} alike`,
  noDiff: 'This draft and the one of now are the same.',
  clear: 'Erase this history',
  clearSure: 'Erase it for good?',
  clearYes: 'Erase',
  clearNo: 'Keep',
  cleared: 'The history is erased. Draft and evidence stay.',
  today: (time: string) => `Today, ${time}`,
} as const;
