// Every word the lab page says by itself, English. A lab's own words are in the lab; check messages in `grading.ts`.
// Data and sentence-makers only: knows no page.
import type { Contract } from '../../lab.ts';
import type { Warning } from '../../pipeline/observation.ts';
import { count } from './amounts.ts';

const seconds = (ms: number): string =>
  ms < 1000
    ? `${Math.max(1, Math.round(ms))} ms`
    : `${(ms / 1000).toLocaleString('en', { maximumFractionDigits: 1 })} s`;

const orderWords = (order: Contract['order']): string => {
  if (order === 'none') return 'in any order';
  if (order === 'total') return 'in exactly this order';
  return `ordered by ${order.join(', ')}`;
};

export const workbench = {
  page: {
    noScript:
      'Running and checking happen in your browser and need JavaScript. Everything to read is on this page.',
    minutes: (minutes: number) => `about ${minutes} min`,
    loadFailed: 'The lab could not be loaded. Check the connection, then reload the page.',
  },
  regions: { brief: 'Brief', code: 'Code', data: 'Data', checks: 'Checks', label: 'Parts of the lab' },
  steps: {
    label: 'Steps of the pipeline',
    raw: 'raw',
    rawHint: 'Show the raw CSV',
    idle: 'not run',
    ok: 'ran',
    failed: 'failed',
    warned: 'ran, with a warning',
  },
  toolbar: {
    label: 'Run and check',
    run: 'Run',
    runHint: 'Run the pipeline (Ctrl+Enter)',
    check: 'Check',
    checkHint: 'Check your draft (Ctrl+Shift+Enter)',
    stop: 'Stop',
    stopHint: 'Stop (Esc)',
    reset: 'Reset',
    help: 'Keyboard and settings',
    statement: 'Statement',
    statementHint: 'Run the selection, or the statement at the caret (Alt+Enter)',
    format: 'Format',
    formatHint: 'Format this step (Shift+Alt+F)',
    deliveries: 'Run through',
    /** `week-10` -> `week 10`. */
    through: (delivery: string) => delivery.replaceAll('-', ' '),
  },
  saved: {
    untouched: 'Starter, unchanged',
    pending: 'Saving…',
    saved: 'Saved in this browser',
    failed: 'Not saved: this browser refuses to store it',
  },
  later: {
    loading: 'Fetching this view…',
    failed: 'This view could not be fetched. Try again when the connection is back.',
    again: 'Try again',
  },
  editor: {
    label: (file: string) => `Your ${file}`,
    hint: 'Tab leaves the editor. Ctrl+M makes Tab indent instead.',
    hintApple: 'Tab leaves the editor. Ctrl+Shift+M makes Tab indent instead.',
    plainHint: 'Plain editor. Tab leaves it.',
    plain: 'Plain editor',
    failed: 'The full editor could not be loaded; the plain one works the same.',
  },
  status: {
    label: 'Last run',
    ready: 'Run reads the CSV, runs your steps in order and shows what came out. Check grades it.',
    running: 'Running…',
    checking: 'Checking…',
    ran: (statements: number, deliveries: number, ms: number) =>
      `Ran ${count(statements, 'statement')} over ${count(deliveries, 'delivery', 'deliveries')} in ${seconds(ms)}.`,
    edited: 'The draft has changed since.',
    stopped: 'Stopped. Your draft is untouched.',
    timeout: (ms: number) =>
      `Stopped after ${seconds(ms)}: a statement did not come to an end. Look for a recursive query without a last step, or a join without a condition.`,
    crashed: 'The lab had to restart. Your draft is untouched; run again.',
    crashedDetail: (message: string) => `Reported: ${message}`,
    at: (file: string, line: number, column: number) => `${file}, line ${line}, column ${column}`,
    failed: 'The run failed',
    goTo: 'Show me',
    warnings: (n: number) => count(n, 'warning'),
  },
  format: {
    done: 'Formatted. Undo brings the old text back.',
    same: 'Nothing to format.',
    failed: 'This cannot be formatted: it does not read as SQL yet. Nothing was changed.',
  },
  meant: {
    ask: (name: string) => `Did you mean ${name}?`,
    take: (written: string, name: string) => `Replace ${written} with ${name}`,
    done: (written: string, name: string) => `${written} replaced with ${name}.`,
  },
  peek: {
    tab: 'Statement',
    nothing: 'There is no statement here.',
    what: (file: string, line: number) =>
      `${file}, line ${line}, after everything before it, on a fresh database.`,
    notGraded: 'Only a look: not graded, not recorded.',
    changed: (rows: number) =>
      rows === 0
        ? 'It ran. It returns no rows and changed none.'
        : `It ran and changed ${count(rows, 'row')}.`,
    before: 'The run failed before it reached this statement.',
    of: (at: number) => `Result ${at}`,
  },
  warning: {
    'open-transaction': 'A transaction was left open: what it changed is not committed.',
    'quoted-text': 'Double quotes around something that is no column: SQLite takes it as text.',
    'bare-column': 'A column outside GROUP BY and without an aggregate: SQLite picks any row for it.',
    'integer-division': 'Whole numbers divide to a whole number: 7 / 2 is 3.',
    'date-normalised': 'An impossible date was silently moved to the next real one.',
    'not-repeatable': 'This gives another answer each time (time or chance): a second run will differ.',
  } satisfies Record<Warning['kind'], string>,
  brief: {
    label: 'Brief',
    tasks: 'What to build',
    open: (file: string) => `Open ${file}`,
  },
  contract: {
    title: 'The contract',
    intro:
      'How your outputs are compared. Text counts to the letter; blank text is not NULL, and neither is 0.',
    table: 'table',
    result: 'result',
    grain: 'Grain',
    oneRowPer: (key: readonly string[]) => `one row per ${key.join(', ')}`,
    columns: 'Columns',
    columnList: (columns: readonly string[], ordered: boolean, extra: boolean) =>
      `${columns.join(', ')}; ${ordered ? 'in this order' : 'in any order'}${extra ? ', further ones are fine' : ', no others'}`,
    nulls: 'NULL',
    nullable: (columns: readonly string[]) =>
      columns.length === 0 ? 'nowhere' : `only in ${columns.join(', ')}`,
    order: 'Order',
    ordered: (order: Contract['order']) => orderWords(order),
    numbers: 'Numbers',
    compared: (tolerance: number, strict: readonly string[]) => {
      const gap = tolerance > 0 ? `may differ by ${tolerance}` : 'must be equal';
      return strict.length > 0
        ? `${gap}; exact types in ${strict.join(', ')}`
        : `${gap}; 3 and 3.0 are the same`;
    },
    badRows: 'Bad rows',
    quarantined: (table: string, deduplicated: string | undefined) =>
      deduplicated === undefined
        ? `go to ${table}; no row may be lost`
        : `go to ${table}, duplicates to ${deduplicated}; no row may be lost`,
    name: 'Name',
    nameIt: (name: string) => `write “-- name: ${name}” above the SELECT`,
  },
  hints: {
    show: (next: number, all: number) => `Hint ${next} of ${all}`,
    label: (file: string) => `Hints for ${file}`,
    none: 'No more hints for this step.',
  },
  reference: {
    show: 'Show the reference',
    locked: 'The reference opens after one failed Check of a draft of your own.',
    purpose:
      'One right pipeline of several. Compare it with your draft step by step, close it, and write the difference yourself: that is what stays.',
    loading: 'Fetching the reference…',
    failed: 'The reference could not be fetched. Try again when the connection is back.',
    tab: 'Reference',
    caption: (file: string) => `Reference: ${file} (read-only)`,
  },
  checks: {
    label: 'Checks',
    intro:
      'Check runs your draft on fresh databases: the visible files, a second time, the next delivery, and hidden variants of them.',
    state: {
      waiting: 'Waiting',
      running: 'Running',
      passed: 'Passed',
      failed: 'Failed',
      skipped: 'Skipped',
    },
    tally: (passed: number, all: number) => `${passed} of ${all} passed`,
    openStep: (file: string) => `Open ${file}`,
    place: (file: string, line: number) => `${file}, line ${line}`,
    edited: 'Your draft has changed since this Check.',
    stopped: 'The Check was stopped. Nothing was recorded.',
    crashed: 'The lab had to restart. Your draft is untouched; check again.',
    done: (failed: number, first: string) =>
      failed === 0 ? 'All checks passed.' : `${count(failed, 'check')} failed. First: ${first}`,
    started: 'Checking your draft.',
  },
  passed: {
    title: 'Proven',
    what: 'The same draft gave the right answer on',
    scope: {
      visible: 'the visible deliveries',
      rerun: 'a second run over the same data',
      nextDelivery: 'a delivery that came later',
      twins: 'hidden deliveries with the faults of real files',
    },
    ledger: 'No row was lost on the way.',
    recorded: 'Recorded in this browser.',
    lesson: 'Back to the lesson',
    roadmap: 'See the roadmap',
    before: (day: string) => `Proven on ${day}`,
  },
  data: {
    label: 'Data',
    raw: 'Raw CSV',
    profile: 'Profile',
    tables: 'Tables',
    results: 'Results',
    dashboard: 'Dashboard',
    ledger: 'Ledger',
    older: 'From the last complete run; the draft has changed since.',
  },
  profile: {
    of: 'Profile of',
    files: 'Files as delivered',
    tables: 'Tables of the last run',
    reading: 'Reading…',
    noTables: 'After a Run, its tables can be looked at here, too.',
    columns: (n: number, rows: number) => `${count(n, 'column')}, ${count(rows, 'row')}`,
    malformed: (n: number) => `${count(n, 'malformed record')} left out: see them in Raw CSV.`,
    capped: (n: number) => `Of the first ${n.toLocaleString('en')} rows.`,
    type: {
      integer: 'whole numbers',
      decimal: 'numbers',
      date: 'dates',
      time: 'times',
      'true/false': 'yes or no',
      text: 'text',
      blob: 'bytes',
      nothing: 'nothing in it',
    },
    nulls: 'NULL',
    blanks: 'Blank',
    distinct: 'Different',
    unique: 'each once',
    range: 'From, to',
    lengths: 'Length',
    lengthRange: (shortest: number, longest: number) =>
      shortest === longest ? `${longest}` : `${shortest} to ${longest}`,
    top: 'Most frequent',
    topOf: (column: string) => `Most frequent values of ${column}`,
    histogram: (
      column: string,
      bins: readonly { readonly from: number; readonly to: number; readonly rows: number }[],
    ) =>
      `How ${column} is spread: ${bins
        .filter(({ rows }) => rows > 0)
        .map(({ from, to, rows }) => `${from} to ${to}: ${rows}`)
        .join('; ')}.`,
    doubts: 'Look at',
    noDoubts: 'Nothing odd was found.',
    doubt: {
      padded: (n: number) => `${count(n, 'row')} with blanks around the text`,
      'null-word': (n: number) => `${count(n, 'row')} with a word for nothing`,
      'number-formats': (n: number) => `${count(n, 'row')} with numbers written in another way`,
      'date-formats': (n: number) => `${count(n, 'row')} with dates written in another way`,
      'impossible-date': (n: number) => `${count(n, 'row')} with a date that does not exist`,
      case: (n: number) => `${count(n, 'row')} spelt like a more frequent value, in other letters`,
      'odd-characters': (n: number) => `${count(n, 'row')} with characters nobody can see`,
      'few-others': (n: number) => `${count(n, 'row')} of another type than the others`,
    },
  },
  raw: {
    readAs: 'Read the bytes as',
    extracted: (table: string) => `Your extract step decides what of this becomes ${table}.`,
    as: (encoding: string) => `read as ${encoding}`,
    bom: 'begins with a byte order mark',
    noBom: 'no byte order mark',
    ends: { '\n': 'LF', '\r\n': 'CRLF', '\r': 'CR' } as Readonly<Record<string, string>>,
    endsOf: (name: string, n: number, only: boolean) =>
      only ? `lines end in ${name}` : `${n.toLocaleString('en')} lines end in ${name}`,
    lastOpen: 'the last line has no end',
    notUtf8: 'not UTF-8: what cannot be read is shown as \uFFFD',
    malformed: 'Malformed',
    malformedCount: (n: number) => count(n, 'malformed record'),
    file: 'File',
    show: 'Show invisible characters',
    lines: (n: number) => count(n, 'line'),
    showAll: (n: number) => `Show all ${n.toLocaleString('en')} lines`,
    line: 'Line',
    content: 'Text as it arrived',
    caption: (file: string) => `${file}, line by line`,
    staged: (table: string) =>
      `Staged for you as ${table}: every column as text, with _line, _file and _delivery.`,
  },
  tables: {
    none: 'The run left no table.',
    rows: (n: number) => count(n, 'row'),
    staged: 'staged',
    view: 'view',
    strict: 'STRICT',
    column: 'Column',
    type: 'Type',
    rules: 'Rules',
    noType: 'none',
    notNull: 'NOT NULL',
    primaryKey: 'PRIMARY KEY',
    unique: (columns: string) => `UNIQUE (${columns})`,
    columnsOf: (table: string) => `Columns of ${table}`,
    contentOf: (table: string) => `Rows of ${table}`,
    yours: 'Made by your pipeline',
    stagedTitle: 'Staged from the CSV',
  },
  results: {
    from: (file: string, line: number) => `${file}, line ${line}`,
    of: (title: string) => `Result ${title}`,
  },
  break: {
    tab: 'Break the source',
    open: 'Break the source',
    openHint: 'Let the delivery go bad and see what your pipeline does with it',
    notGraded: 'Only a try: not graded, not recorded, and your files stay as they are.',
    fault: 'What goes wrong',
    on: { sheet: 'Rows and cells', bytes: 'The file itself', deliveries: 'What arrives when' },
    delivery: 'Delivery',
    seed: 'Seed',
    anyColumn: 'the first that fits',
    choose: 'choose one',
    go: 'Break it and run',
    done: 'What was done',
    sampled: 'The files are large: of each, only the beginning is taken, about half a megabyte.',
    came: 'What your pipeline made of it',
    lines: 'Lines that were changed, as they arrived',
    unchanged: 'nothing in this file can go bad in this way',
    survived: 'It ran to its end. Whether it is right, the ledger and the results below show.',
    stopped: 'The run failed',
  },
  ledger: {
    of: (source: string) => `Ledger of ${source}`,
    open: 'Choose a flow to see its rows.',
    rowsOf: (flow: string, n: number) => `${flow}: ${count(n, 'row')}`,
    unknownLost: 'Which rows they are cannot be told: the tables carry neither _file and _line nor the key.',
    someLost: (shown: number, all: number) =>
      `${shown.toLocaleString('en')} of ${all.toLocaleString('en')} can be named.`,
    extraHint: 'More rows came out than went in: look for a key that is there twice.',
    none: 'This run stopped before the ledger could be counted.',
    rule: 'Every row that came in must be in exactly one place.',
    rowsIn: 'Rows in',
    loaded: 'Loaded',
    quarantined: 'Quarantined',
    deduplicated: 'Deduplicated',
    lost: 'Lost',
    extra: 'Too many',
    balanced: 'Balanced: no row is lost, none is counted twice.',
    unbalancedLost: (n: number) => `${count(n, 'row')} came in and ${n === 1 ? 'is' : 'are'} nowhere.`,
    unbalancedExtra: (n: number) => `${count(n, 'row')} more came out than went in.`,
    places: 'Where they came from',
    figure: (rowsIn: number, parts: string) => `${count(rowsIn, 'row')} in: ${parts}.`,
  },
  reset: {
    title: 'Reset to the starter?',
    lost: (files: readonly string[]) =>
      `Your text in ${files.join(', ')} is replaced by the starter and deleted from this browser. Evidence of passed checks stays.`,
    nothing: 'Your draft is the starter already. Nothing would be lost.',
    confirm: 'Discard my draft',
    cancel: 'Keep my draft',
  },
  help: {
    title: 'Keyboard and settings',
    keys: 'Keys',
    run: 'Run the pipeline',
    check: 'Check the draft',
    stop: 'Stop while something runs',
    tab: 'Make Tab indent, or leave, in the full editor',
    statement: 'Run the selection or the statement at the caret',
    format: 'Format the step',
    suggest: 'Suggest what may be written here',
    hover: 'Explain the name at the caret',
    comment: 'Turn lines into comments and back',
    find: 'Find in the step',
    open: 'Show these keys, outside of a text field',
    textSize: 'Size of the code',
    smaller: 'Smaller code',
    larger: 'Larger code',
    pixels: (size: number) => `${size} px`,
    steps: 'Move between steps, when a step tab has the focus',
    settings: 'Settings',
    plain: 'Use the plain editor',
    plainWhy: 'A simple text field: light, and at home with screen readers and phones.',
    patient: 'Give every run 30 seconds',
    patientWhy: (ms: number) => `Instead of ${seconds(ms)}, for a slow machine.`,
    close: 'Close',
    storage: 'Drafts and evidence stay in this browser. Nothing is sent anywhere.',
  },
  notice: {
    evidence:
      'This could not be recorded: the browser refuses to store it. Your progress lives only as long as this tab.',
    olderDraft: (was: number, now: number) =>
      `This draft was written for version ${was} of the lab; it is version ${now} now. It is kept as it was.`,
    dismiss: 'Dismiss',
  },
} as const;
