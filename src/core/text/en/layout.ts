// Words of the bench's frame: the lines between its parts, one part alone, what a view says before and around its content, English.
// Data and sentence-makers only: knows no page.
import { number } from './amounts.ts';
const PARTS = { brief: 'brief', code: 'code', data: 'data', checks: 'checks' } as const;

const SEEN = {
  stopped: 'Stopped.',
  timeout: 'The last run was stopped: a statement did not come to an end.',
  crashed: 'The lab had to restart.',
} as const;

export const layout = {
  help: {
    line: 'Move the line between two parts, when it has the focus; Enter puts it back',
    together: 'Show all parts again, when one is alone',
  },
  print: {
    printed: (day: Date) =>
      `Printed on ${day.toLocaleDateString('en', { day: 'numeric', month: 'long', year: 'numeric' })}.`,
    draft: 'The draft',
    unnamed: (at: number) => `result ${at}`,
    rows: (rows: number, more: boolean) =>
      more
        ? `the first ${number(rows)} rows; paper gets no more`
        : `${number(rows)} ${rows === 1 ? 'row' : 'rows'}`,
    noResults: 'No step of the last run returned rows.',
    unchecked: 'Not checked yet.',
  },
  progress: {
    label: 'Progress of the run',
    starting: 'Running…',
    step: (file: string) => `Running ${file}…`,
  },
  note: {
    failedAt: (file: string) => `The run failed in ${file}. Here is what was made before that.`,
    failedBefore: 'The run failed before its first step.',
    show: 'Show the place',
    /** What is in sight is older than the last try. */
    kept: (why: keyof typeof SEEN) => `${SEEN[why]} What you see is from the run before.`,
  },
  empty: {
    tables: 'Tables and views that your steps make, with their columns, rules and rows.',
    results: 'Rows of every SELECT, how SQLite found them, and how long each statement took.',
    dashboard: 'The charts of dashboard.yaml, drawn from your results.',
    ledger: 'Where every row that came in has gone: loaded, quarantined, deduplicated, or lost.',
    never: 'Nothing has run yet.',
    stopped: 'Stopped before anything could be shown.',
    timeout: 'The run did not come to an end and was stopped.',
    crashed: 'The lab had to restart before anything could be shown.',
    running: 'The run is under way.',
    run: 'Run the pipeline',
    again: 'Run again',
  },
  split: {
    side: 'Width of brief and checks',
    data: 'Width of the data',
    stack: 'Height of the data',
  },
  splitHint: 'Drag, or use the arrows. Double click or Enter puts it back.',
  share: (share: number) => `${Math.round(share)} %`,
  alone: (part: keyof typeof PARTS) => `Show only the ${PARTS[part]}`,
  together: 'Show all parts',
  togetherHint: 'Show all parts (Esc)',
  fullScreen: 'Full screen',
} as const;
