// English words of the grader. Each message: what is wrong, one concrete row, where it came from, where to look next.
// Never the answer.

import type { Cause } from '../../grading/cause.ts';

const plural = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`;
const list = (items: readonly string[]): string => (items.length === 0 ? 'none' : items.join(', '));

export const grading = {
  runs: 'The pipeline runs from the first step to the last',

  where: {
    visible: '',
    rerun: 'After a second run on the same delivery: ',
    nextDelivery: (delivery: string) => `After the ${delivery} delivery arrived too: `,
    anyOrder: (order: string) => `With the deliveries in the order ${order}: `,
    crash: (after: number) => `Killed after statement ${after} of the last delivery and started again: `,
    twin: (from: string) => `On hidden data (a ${from} file gone bad in ways that real files do): `,
  },

  failure: {
    blank: 'There is no SQL in any step yet. Start with the first tab.',
    syntax: (step: string, message: string) =>
      `${step} is not valid SQL: ${message}. The marked place is where SQLite gave up; the cause is there or just before it.`,
    runtime: (step: string, message: string) => `${step} stopped: ${message}.`,
    refused: (step: string, message: string) => `${step} was not run to its end. ${message}`,
    timeout: (seconds: string) =>
      `It was stopped after ${seconds} seconds without an end. Look for a recursive query without a limit, or a join without a condition.`,
    memory: (step: string, message: string) =>
      `${step} needed more memory than a run has here (${message}). Look for a join that multiplies rows, or a very long text.`,
    tooMuch: (step: string, message: string) => `${step} made too much: ${message}.`,
    noResult: (step: string) => `${step} returns no result.`,
    extract: (step: string, message: string) => `${step} cannot be applied: ${message}.`,
    dashboard: (message: string) => `dashboard.yaml cannot be read: ${message}.`,
    pipeline: 'The pipeline',
  },

  extract: {
    noRules: (source: string) =>
      `there is no rule for ${source}; write \`${source}:\` and a list of rules below it`,
    noneFits: (file: string, reasons: readonly string[]) => `no rule fits ${file} (${reasons.join('; ')})`,
    reason: (n: number, reason: string) => `rule ${n}: ${reason}`,
    otherBytes: (encoding: string) => `its bytes are not ${encoding}`,
    twice: (column: string) => `the raw table would have two columns called ${column}`,
    noColumn: (column: string, header: readonly string[]) =>
      `the header has no «${column}»; it reads ${header.map((name) => `«${name.length > 30 ? `${name.slice(0, 30)}…` : name}»`).join(', ') || 'nothing'}`,
  },

  difference: {
    missingOutput: (output: string, unnamed: number) =>
      unnamed > 1
        ? `There are ${unnamed} results without a name, and none is called ${output}. Write «-- name: ${output}» above the SELECT that counts.`
        : `There is no ${output}. Make a table of that name, or write «-- name: ${output}» above the SELECT that counts.`,
    missingColumn: (output: string, column: string, got: string) =>
      `${output} has no column ${column}; it has ${got}.`,
    extraColumn: (output: string, column: string) =>
      `${output} has a column ${column} that was not asked for.`,
    duplicateColumn: (output: string, column: string) =>
      `${output} has two columns called ${column}. Give one of them another name.`,
    columnOrder: (output: string, got: string, expected: string) =>
      `${output} has the right columns in another order: ${got}. Asked were ${expected}.`,
    tooManyRows: (output: string, limit: number) =>
      `${output} has more than ${limit} rows. Look for a join that multiplies rows.`,
    missingRow: (output: string, row: string, missing: number) =>
      `${output} lacks ${missing === 1 ? 'a row' : plural(missing, 'row')}${missing === 1 ? '' : ', for example'}: ${row}.`,
    extraRow: (output: string, row: string, extra: number) =>
      `${output} has ${extra === 1 ? 'a row' : plural(extra, 'row')} that should not be there${extra === 1 ? '' : ', for example'}: ${row}.`,
    repeatedRow: (output: string, row: string, times: number, expected: number) =>
      `${output} has ${plural(times, 'row')} instead of ${expected} with ${row}.`,
    cell: (output: string, row: string, column: string, got: string, expected: string, rows: number) =>
      `${output}, ${row}: ${column} is ${got}, expected ${expected}.${rows > 1 ? ` ${plural(rows, 'row')} differ.` : ''}`,
    classes: (got: string, expected: string) => ` The value is stored as ${got}, expected ${expected}.`,
    rowOrder: (output: string, by: string, position: number, row: string) =>
      `${output} has the right rows in the wrong order. It should be ordered by ${by}; row ${position} is ${row}.`,
  },

  noTable: (table: string, exists: readonly string[]) =>
    `There is no table ${table}. The run left: ${list(exists)}.`,
  isView: (table: string) =>
    `${table} is a view; the task asks for a table, whose rows stay when the raw data is gone.`,
  noColumn: (table: string, column: string, exists: readonly string[]) =>
    `Table ${table} has no column ${column}; it has ${list(exists)}.`,
  wrongType: (table: string, column: string, got: string, expected: string) =>
    `${table}.${column} is declared ${got === '' ? 'without a type' : got}, asked was ${expected}.`,
  nullable: (table: string, column: string) =>
    `${table}.${column} may be NULL. Declare it so that a row without it is refused.`,
  notStrict: (table: string) =>
    `${table} is not a STRICT table: SQLite would store text in a number column without a word.`,
  noKey: (table: string, key: readonly string[]) =>
    `${table} has no key on ${key.join(', ')}: nothing stops the same row from being loaded twice.`,
  accepts: (table: string, column: string, value: string) =>
    `${table} accepted ${column} = ${value}. A constraint on the table should refuse it, whoever loads.`,
  rows: (row: string, count: number) =>
    `This should not be there${count > 1 ? ` (${plural(count, 'row')}, the first one shown)` : ''}: ${row}.`,
  probeFailed: (message: string) => `This could not be looked up in your tables: ${message}.`,
  unbalanced: (rowsIn: number, loaded: number, quarantined: number, deduplicated: number, gap: number) =>
    `${plural(rowsIn, 'row')} came in, ${loaded} loaded + ${quarantined} quarantined${deduplicated > 0 ? ` + ${deduplicated} deduplicated` : ''} = ${loaded + quarantined + deduplicated}: ${
      gap > 0
        ? `${plural(gap, 'row')} ${gap === 1 ? 'is' : 'are'} nowhere`
        : `${plural(-gap, 'row')} too many`
    }.`,
  noChart: (wanted: string) => `dashboard.yaml has no chart. It should draw ${wanted}.`,
  chartType: (chart: string, got: string, expected: string) =>
    `Chart «${chart}» is drawn as ${got}; asked was ${expected}.`,
  chartField: (chart: string, field: string, got: string, expected: string) =>
    `Chart «${chart}» has ${field}: ${got}; asked was ${expected}.`,
  chartEmpty: (chart: string) =>
    `Chart «${chart}» has nothing to draw: its result is missing, has no row, or holds no number where one is due.`,

  quarantine: {
    missing: (table: string, row: string, reason: string) =>
      `${table} lacks ${row}, which should be kept aside as ${reason}.`,
    extra: (table: string, row: string, reason: string) =>
      `${table} holds ${row} as ${reason}, yet that row is good and should be loaded.`,
    reason: (table: string, row: string, got: string, expected: string) =>
      `${table}, ${row}: the reason is ${got}, expected ${expected}.`,
  },
  planScan: (result: string, table: string, plan: string) =>
    `${result} reads every row of ${table}. The plan says: ${plan}.`,
  planIndex: (result: string, table: string, plan: string) =>
    `${result} does not look up ${table} by an index. The plan says: ${plan}.`,
  budget: (result: string, visited: number, limit: number, plan: string) =>
    `${result} visits about ${visited} rows; ${limit} are allowed. The plan says: ${plan}.`,
  faultMissed: (caught: number, planted: number, missed: string) =>
    `Your tests noticed ${caught} of ${planted} planted faults. Not noticed: ${missed}.`,
  falseAlarm: (test: string, row: string) =>
    `Test ${test} objects on a clean day: ${row}. A test that cries wolf gets switched off.`,
  notUsed: (step: string, phrases: string) =>
    `This exercise is about ${phrases}; it does not stand in ${step}.`,
  used: (step: string, phrase: string) => `${phrase} stands in ${step}; this exercise asks to do without it.`,

  places: (places: string) => ` Look at ${places}.`,
  place: (file: string, line: number, text: string) => `${file} line ${line} («${text}»)`,
  and: ' and ',

  smallest: {
    label: 'The smallest input that shows it',
    find: 'Find the smallest input that shows it',
    searching: (rows: number | null) =>
      rows === null
        ? 'Looking for the smallest input that shows it…'
        : `Looking for the smallest input that shows it: ${plural(rows, 'row')} so far…`,
    stop: 'Stop looking',
    glossary: 'In the glossary (new tab)',
    gaveUp: 'No smaller input was found that shows the same.',
    heading: (rows: number) => `The smallest input that shows it: ${plural(rows, 'row')}`,
    noRows: 'No row at all is needed: it shows on empty files.',
    file: (name: string, hidden: boolean) => (hidden ? `${name} (hidden)` : name),
    line: (n: number) => `line ${n}`,
    blank: '(blank)',
    mattersShort: 'this matters',
    matters: 'This cell matters: with an ordinary value here, all is well',
    expected: (output: string) => `${output}, expected`,
    got: (output: string) => `${output}, yours`,
    nothingMade: (output: string) => `Your pipeline made no ${output}.`,
    noRow: 'no row',
    more: (n: number) => plural(n, 'more row', 'more rows'),
    cause: (name: string) => `Likely cause: ${name}.`,
  },

  causes: {
    'join-fan-out': {
      name: 'join fan-out',
      what: 'A row met more than one partner in a join, so it counts several times. Look at the grain of both sides.',
    },
    'inner-for-left-join': {
      name: 'inner join where a left join is needed',
      what: 'Rows without a partner vanish in an inner join. Which side must be complete?',
    },
    'null-comparison': {
      name: 'NULL and blank confused',
      what: 'NULL is no value and compares to nothing; a blank text is a value. Check which of the two stands in the data.',
    },
    'date-boundary': {
      name: 'date boundary',
      what: 'A row at the very edge of an interval falls on the wrong side. A day ends before the next one begins.',
    },
    'time-zone': {
      name: 'time-zone shift',
      what: 'The same moment has another date in another zone. Which zone does the file use, and which one the report?',
    },
    'float-money': {
      name: 'money as floating point',
      what: 'Many decimal amounts have no exact binary form, and cutting off instead of rounding loses a cent.',
    },
    'keep-rule': {
      name: 'wrong row kept',
      what: 'Several rows stand for the same thing, and another one than agreed was kept. Read the rule for ties again.',
    },
    'two-spellings': {
      name: 'one thing in two spellings',
      what: 'Two texts mean the same and are not the same: capitals, spaces, or a letter and its mark written apart. Bring them into one form before they are compared.',
    },
    'wrong-order': {
      name: 'wrong order',
      what: 'The rows are right; what they are sorted by is not, or ties are left to chance.',
    },
    'text-for-number': {
      name: 'text taken for a number',
      what: 'A number is written in a way that CAST does not read to its end; it stops silently at the first strange character.',
    },
    'loaded-twice': {
      name: 'loaded twice',
      what: 'The same rows came in again and were added again. What makes a second load change nothing?',
    },
    'withdrawn-rows': {
      name: 'withdrawn rows kept',
      what: 'A newer delivery no longer has this row, yet it stays. An upsert changes and adds rows; what takes one away?',
    },
    'half-done': {
      name: 'a run that died half-way',
      what: 'The second run began with what the first one had left behind. Which statements must happen together or not at all?',
    },
    'rows-dropped': {
      name: 'rows dropped silently',
      what: 'Rows that came in are not where they belong, and nothing said so. Every row must end somewhere you can count it.',
    },
    'hard-coded': {
      name: 'value written into the code',
      what: 'A value of the visible data stands in the SQL; on other data it is wrong.',
    },
  } satisfies Record<Cause, { name: string; what: string }>,

  skipped: {
    'run-failed': 'Not looked at: the pipeline does not run yet.',
    'earlier-failed': 'Not looked at yet: first the checks above.',
    stopped: 'Not looked at: the check was stopped before.',
  },
} as const;
