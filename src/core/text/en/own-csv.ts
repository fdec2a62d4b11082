// Words of «Your CSV», the page. What is said of a file's format and what the generated pipeline says is in `project.ts`.
// Data and sentence-makers only: knows no page.
import { count, size } from './amounts.ts';

/** `under a second`, `12 s`, `2 min 5 s`. */
function seconds(ms: number): string {
  const s = Math.round(ms / 1000);
  if (s < 1) return 'under a second';
  return s < 60 ? `${String(s)} s` : `${String(Math.floor(s / 60))} min ${String(s % 60)} s`;
}

const list = (names: readonly string[]): string =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;

export const ownCsv = {
  size,
  seconds,
  page: {
    title: 'Your CSV',
    description:
      'Turn your own CSV files into a checked pipeline in the browser: profile, contract, cleaned tables, quarantine with reasons, report and export. Nothing is uploaded.',
    lead: 'Bring a CSV file. You get a profile of every column, a contract you can correct, and a running pipeline: typed tables, bad rows set aside with a reason, a report, and everything to take away as SQL, CSV or SQLite.',
    noScript:
      'This page reads your file with code that runs in your browser, so it needs JavaScript. There is no server that could do it instead.',
    openFailed:
      'The pipeline could not be opened: a part of this page or a stored file could not be read. Check the connection, then reload.',
  },
  privacy: {
    short: 'Your files stay on this computer. Nothing is uploaded.',
    title: 'Where your data is',
    text: 'Your files are read by this page, in this tab, and go nowhere else. There is no server behind it to receive them, and the page is not allowed to talk to any other site. No account, no tracking.',
    stored: 'Projects are saved in this browser only, until you delete them here or clear its data.',
  },
  stages: { label: 'Way of a project', files: 'Files', contract: 'Contract', pipeline: 'Pipeline' },
  start: {
    drop: 'Drop CSV files here',
    dropNow: 'Let go to read them',
    or: 'or',
    choose: 'Choose files',
    paste: 'Paste text',
    sample: 'Try with a sample',
    sampleWhy: 'No file at hand? The sample is made up on the spot: 640 untidy orders of a plant nursery.',
    limits: (bytes: number, files: number) =>
      `Up to ${size(bytes)} in ${String(files)} files: comma, semicolon, tab or any other sign between values, UTF-8 and older encodings. A million rows are fine on a computer; phones give up earlier.`,
    reading: (n: number) => `Reading the beginning of ${count(n, 'file')}…`,
  },
  paste: {
    title: 'Paste text',
    label: 'Rows copied from a spreadsheet, an e-mail or an editor',
    name: 'Name of the file',
    defaultName: 'pasted.csv',
    read: 'Read it',
    cancel: 'Cancel',
    empty: 'There is nothing to read yet.',
  },
  refused: {
    title: 'Left out',
    dismiss: 'Put away',
    why: {
      folder: 'a folder: choose the files in it',
      empty: 'an empty file',
      'too-large': (bytes: number, limit: number) =>
        `${size(bytes)}: together the files may have ${size(limit)}`,
      'too-many': (limit: number) => `more than ${String(limit)} files`,
      twice: 'the same file is here already',
      unreadable: 'could not be read: it was moved or changed, or is open elsewhere. Choose it again',
    },
  },
  saved: {
    title: 'Saved in this browser',
    none: 'Nothing yet. What you build here is kept in this browser by itself.',
    failed: 'This browser does not let the page store anything: projects live as long as this tab.',
    open: (title: string) => `Open ${title}`,
    rename: 'Rename',
    renameOf: (title: string) => `Rename ${title}`,
    remove: 'Delete',
    removeOf: (title: string) => `Delete ${title}`,
    facts: (files: number, bytes: number, day: string) => `${count(files, 'file')}, ${size(bytes)}, ${day}`,
    use: (used: number, quota: number) => `${size(used)} in use; this browser allows up to ${size(quota)}.`,
    newName: 'Name of the project',
    keep: 'Rename it',
    cancel: 'Cancel',
    sure: (title: string) => `Delete “${title}”?`,
    sureWhat:
      'Its files, contract and pipeline are deleted from this browser. The files on your disk are not touched.',
    sureYes: 'Delete the project',
    sureNo: 'Keep it',
    gone: 'This project is not in this browser. It may have been deleted, or its files were cleared away.',
  },
  moreFiles: (n: number) => `and ${String(n)} more`,
  files: {
    title: 'Look at the files',
    intro: 'This is how the files are read. What could be otherwise is said; one click changes it.',
    add: 'Add files',
    remove: (name: string) => `Leave out ${name}`,
    of: (bytes: number) => size(bytes),
    controls: (name: string) => `How ${name} is written`,
    encoding: 'Encoding',
    delimiter: 'Between values',
    other: 'another sign',
    otherOf: (name: string) => `Sign between the values of ${name}`,
    quotes: 'Quotes',
    quotesOn: 'hold values together',
    quotesOff: 'are plain text',
    header: 'First row',
    headerOn: 'names the columns',
    headerOff: 'is data',
    skip: 'Lines before it',
    fewer: 'One line less',
    more: 'One line more',
    delimiters: {
      ',': 'comma ,',
      ';': 'semicolon ;',
      '\t': 'tab',
      '|': 'bar |',
      ' ': 'space',
      ':': 'colon :',
      '\u001f': 'unit separator',
    } as Readonly<Record<string, string>>,
    doubts: 'To look at',
    noDoubts: 'Nothing about this file is in doubt.',
    use: (value: string) => `Use ${value}`,
    instead: {
      header: (on: boolean) => (on ? 'the first row as names' : 'the first row as data'),
      quotes: (on: boolean) => (on ? 'quotes that hold values together' : 'quotes as plain text'),
      skip: (lines: number) => (lines === 0 ? 'every line' : `the file from line ${String(lines + 1)} on`),
    },
    firstColumns: (n: number) => `The first ${String(n)} are shown.`,
    sample: (name: string) => `First records of ${name}`,
    line: 'Line',
    shown: (shown: number, columns: number, whole: boolean) =>
      `${whole && shown < 20 ? 'All' : 'First'} ${count(shown, 'record')}, ${count(columns, 'column')}`,
    malformed: 'Malformed',
    nothing: 'No record can be read this way.',
    sources: (sources: readonly { readonly source: string; readonly files: readonly string[] }[]) =>
      sources
        .map(({ source, files }) =>
          files.length === 1
            ? `${list(files)} becomes the table ${source}.`
            : `${list(files)} have the same columns and become one table, ${source}.`,
        )
        .join(' '),
    go: 'Profile the columns',
    blocked: (names: readonly string[]) =>
      `${list(names)} cannot be loaded as it is. Leave it out, or save it as CSV and choose it again.`,
    back: 'Start over',
  },
  profiling: {
    title: 'Reading every row',
    file: (name: string, at: number, all: number) =>
      all === 1 ? name : `${name}, file ${String(at)} of ${String(all)}`,
    progress: (done: number, total: number, rows: number) =>
      `${size(done)} of ${size(total)}, ${count(rows, 'row')}`,
    stop: 'Stop',
    stopped: 'Stopped. Nothing was changed.',
    failed:
      'A file could not be read to its end: it was moved or changed since you chose it. Leave it out and choose it again.',
    crashed: 'Reading stopped by a fault of this page. Your files are untouched; try again.',
    started: 'Reading every row.',
    done: (columns: number, rows: number) =>
      `${count(columns, 'column')} and ${count(rows, 'row')} profiled.`,
  },
  contract: {
    title: 'The contract',
    intro:
      'What was seen, and what the pipeline will promise. Rows that break a promise go to quarantine with the reason. Correct what you know better.',
    table: (source: string) => `Table ${source}`,
    caption: (source: string, rows: number) => `Contract of ${source}, proposed from ${count(rows, 'row')}`,
    column: 'Column',
    seen: 'Seen',
    seenShort: 'Seen:',
    name: 'Name',
    type: 'Type',
    rules: 'Promises',
    values: 'Values',
    raw: (raw: string) => `in the file: ${raw}`,
    types: {
      integer: 'whole number',
      decimal: 'number',
      date: 'date',
      timestamp: 'date and time',
      boolean: 'yes or no',
      text: 'text',
    },
    decimal: 'Decimal sign',
    decimals: { '.': 'point 1.5', ',': 'comma 1,5' },
    dates: 'Order in dates',
    orders: { ymd: 'year-month-day', dmy: 'day-month-year', mdy: 'month-day-year' },
    notNull: 'always there',
    key: 'key',
    keyHint: 'No two rows share the key; of several the first is loaded.',
    min: 'From',
    max: 'To',
    allowed: 'Only these',
    allowedHint: 'one per line',
    anyValue: 'any',
    anyText: 'any text',
    instead: (change: string) => `Take it as ${change}`,
    oneOf: (n: number) => `one of ${String(n)}`,
    dropped: 'leave out',
    of: (what: string, column: string) => `${what} of ${column}`,
    nameProblem: {
      empty: 'needs a name',
      form: (better: string) => `cannot be a name in SQL; ${better} can`,
      twice: 'another column is called so',
    },
    facts: {
      never: 'never empty',
      empty: (n: number, rows: number) =>
        `empty in ${n.toLocaleString('en')} of ${rows.toLocaleString('en')}`,
      unique: 'each value once',
      distinct: (n: number, atLeast: boolean) =>
        `${atLeast ? 'over ' : ''}${n.toLocaleString('en')} different`,
      range: (min: string, max: string) => (min === max ? min : `${min} … ${max}`),
      doubts: (n: number) => `${count(n, 'row')} odd`,
    },
    noColumns: 'No column is left: keep at least one.',
    build: 'Build the pipeline',
    rebuild: 'Use this contract',
    back: 'Back to the files',
    problems: (n: number) => `${count(n, 'name')} to mend first.`,
  },
  building: {
    saving: 'Saving the files in this browser…',
    failed:
      'The project could not be saved: this browser has no room left, or allows none. It works on in this tab; export what you need before you close it.',
    unreadable: (name: string) =>
      `${name} could not be read: it was moved or changed since you chose it. Choose it again.`,
  },
  bench: {
    back: 'Your CSV',
    projects: 'All projects',
    contract: 'Change format or contract',
    rename: 'Rename the project',
    state: {
      saving: 'Saving…',
      saved: 'Saved in this browser',
      full: 'Not saved: no room in this browser',
      tab: 'Kept in this tab only',
    },
    summary: (files: number, bytes: number) => `${count(files, 'file')}, ${size(bytes)}`,
    brief: 'Project',
    filesTitle: 'Files',
    fileIn: (bytes: string, source: string) => `${bytes}, into ${source}`,
    between: (min: string | undefined, max: string | undefined) =>
      min === undefined ? `to ${max ?? ''}` : max === undefined ? `from ${min}` : `${min} to ${max}`,
    promisesTitle: 'Contract',
    promises: (column: string, parts: readonly string[]) => `${column}: ${parts.join(', ')}`,
    stepsTitle: 'Steps',
    private: 'Everything here runs in this tab; nothing is sent anywhere.',
    checksIntro:
      'Check runs the pipeline on fresh databases and asks what the contract promises: types, keys, ranges, no row lost, and the same outcome when it runs twice.',
    checksPassed: 'The contract holds',
    checksPassedWhat:
      'The pipeline keeps every promise of the contract on these files. Rows that break one are in quarantine, with the reason.',
  },
  replace: {
    title: 'The pipeline was edited',
    what: 'The contract has changed, and so would the generated steps. Your own edits are in the way.',
    keep: 'Keep my steps',
    keepWhy: 'The checks follow the new contract; you bring the steps in line with it.',
    replace: 'Replace them',
    replaceWhy: 'The steps are generated anew. Your edits are lost.',
    cancel: 'Go back',
  },
  exports: {
    button: 'Export',
    title: 'Take it with you',
    intro: 'Made from the last complete run, in this tab.',
    notRun: 'Run the pipeline first: exports are made from what it leaves.',
    stale:
      'Made from the last complete run. Your steps have changed since: run again to export what they make now.',
    working: (what: string) => `Making: ${what}.`,
    rows: (rows: number) => `${count(rows, 'row')} written.`,
    packed: (bytes: number, all: number) => `${size(bytes)} of ${size(all)} packed.`,
    done: (name: string, bytes: number) => `${name}, ${size(bytes)}: handed to your browser.`,
    missing: (tables: readonly string[]) =>
      `Left out, since the pipeline did not make them: ${list(tables)}.`,
    failed: (what: string) => `This could not be made: ${what}. Run the pipeline again and try once more.`,
    gone: 'What the last run left is no longer there. Run again, then export.',
    zip: 'Everything, one .zip',
    zipWhy:
      'Raw rows, SQL, results, quarantine, report, database and a README. Runs with the sqlite3 command line.',
    database: 'Database, .sqlite',
    databaseWhy: 'The tables your pipeline made. Opens in any SQLite tool.',
    report: 'Report, .html',
    reportWhy: 'Dashboard, ledger and results as one page without scripts. Prints well.',
    cleaned: (how: string) => `Cleaned rows, .csv ${how}`,
    machines: 'for machines',
    machinesWhy: 'Every value exactly as it is.',
    spreadsheets: 'safe for spreadsheets',
    spreadsheetsWhy: 'Text that a spreadsheet would run as a formula gets an apostrophe in front.',
    quarantine: 'Quarantine, .csv',
    quarantineWhy: 'Rows that were set aside, each with its reason, file and line. Safe for spreadsheets.',
    duplicates: 'Duplicates, .csv',
    duplicatesWhy: 'Rows whose key was there already, and which row was kept. Safe for spreadsheets.',
    close: 'Close',
  },
} as const;
