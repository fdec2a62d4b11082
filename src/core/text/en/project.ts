// English words of «Your CSV» that core says by itself: doubts about files and columns, sentences of checks, text of exports.
// Data and sentence-makers only.
import { count } from './amounts.ts';

const list = (items: readonly string[]): string => items.join(', ');
const quoted = (items: readonly string[]): string => items.map((one) => `«${one}»`).join(', ');

const DELIMITERS: Readonly<Record<string, string>> = {
  ',': 'a comma',
  ';': 'a semicolon',
  '\t': 'a tab',
  '|': 'a bar |',
  ':': 'a colon',
  '\x1f': 'the control character 0x1F',
};

interface Readme {
  readonly title: string;
  /** One line of Markdown each. */
  readonly files: readonly string[];
  readonly deliveries: number;
  readonly tables: readonly {
    readonly source: string;
    readonly rejects: string;
    readonly duplicates: string | null;
    readonly key: readonly string[];
  }[];
}

export const project = {
  delimiter: (sign: string): string => DELIMITERS[sign] ?? `«${sign}»`,

  content: {
    empty: 'The file has no bytes at all.',
    blank: 'The file holds only blanks and line ends.',
    excel: 'This is an Excel workbook, whatever it is called. Open it and save the sheet as CSV (UTF-8).',
    oldExcel:
      'This is an old Excel or Office file, whatever it is called. Open it and save the sheet as CSV (UTF-8).',
    zip: 'This is a zip archive. Unpack it and choose the files inside.',
    gzip: 'This is a gzip archive. Unpack it and choose the file inside.',
    pdf: 'This is a PDF, not a table in text.',
    parquet: 'This is a Parquet file, not a table in text.',
    sqlite: 'This is an SQLite database, not a table in text.',
    image: 'This is an image, not a table in text.',
    html: 'This is a web page (HTML or XML), most likely an error or a login page saved under the name of the file.',
    json: 'This looks like JSON, not like CSV.',
    binary: 'There are NUL bytes in it: most likely this is no text file.',
  },

  encoding: {
    bom: (encoding: string) => `The file begins with a byte order mark of ${encoding}.`,
    nuls: (encoding: string) => `Every other byte is zero, as in ${encoding} without a byte order mark.`,
    guessed: (encoding: string, sample: string) =>
      `The bytes are not UTF-8. Read as ${encoding} they make plausible words${sample === '' ? '' : `: ${sample}`}. If letters look wrong, choose another encoding.`,
    weak: (encoding: string, sample: string) =>
      `The bytes are not UTF-8, and no encoding makes plainly plausible words of them. ${encoding} was taken${sample === '' ? '' : `: ${sample}`}. Look at the letters.`,
    broken: (bad: number) =>
      `The file is UTF-8 but for ${count(bad, 'place')} with broken bytes; they will show as \uFFFD.`,
  },

  delimiters: {
    close: (chosen: string, other: string) =>
      `The cells could also be separated by ${other}; ${chosen} fits better.`,
    oneColumn: 'No sign separates the lines into cells: this is taken for a file of one column.',
    unquoted: 'Quotes in this file do not pair up, so a quote is taken for a character like any other.',
  },

  table: {
    skipped: (lines: number, text: string) =>
      `${lines === 1 ? 'The first line is' : `The first ${lines} lines are`} left out, since the table begins below${text === '' ? '' : `: «${text}»`}.`,
    secondHeader: (text: string) =>
      `The line below the header holds no values either («${text}»): a second line of the header, or units? It will be a row.`,
    noHeader:
      'The first line looks like values, not like names: the columns are called column_1, column_2 and so on.',
    weakHeader: 'Nothing but text in this file: the first line is taken for names, which may be wrong.',
    onlyHeader: 'There is one line only. It is taken for the names of the columns, and there are no rows.',
    oneValue: 'There is one line only, and it holds values: no names of columns.',
    ragged: (rows: number, seen: number, line: number, got: number, wanted: number) =>
      `${count(rows, 'line')} of the first ${seen.toLocaleString('en')} ${rows === 1 ? 'has' : 'have'} another number of fields; line ${line}, for example, has ${got} instead of ${wanted}. Such lines are set aside as malformed.`,
    raggedHeader: (got: number, wanted: number) =>
      `The header has ${count(got, 'name')}, the lines below have ${count(wanted, 'field')}.`,
    duplicates: (names: readonly string[]) =>
      `Several columns are called ${quoted(names)}: the second one gets «_2» behind its name, and so on.`,
    unnamed: (columns: readonly number[]) =>
      `${columns.length === 1 ? 'Column' : 'Columns'} ${list(columns.map(String))} ${columns.length === 1 ? 'has' : 'have'} no name and will be called column_N.`,
    wide: (columns: number) =>
      `There are ${columns.toLocaleString('en')} columns; a table here holds at most 1,900.`,
    oneColumn: 'There is only one column.',
    footer: (line: string) =>
      `The last line looks like totals or a remark, not like a row: «${line}». It will come in as a row or as malformed.`,
    twoTables: (line: number) =>
      `From line ${line} on the lines have another number of fields, after a blank line: a second table? Its lines are set aside as malformed.`,
    lineEnds: 'Lines end in different ways (CR LF and LF mixed). Both are taken for line ends.',
    carriageReturns: 'Lines end with a lone CR, as on very old Macs.',
  },

  proposal: {
    unread: (rows: number, type: string, examples: readonly string[]) =>
      `${count(rows, 'row')} cannot be read as ${type}, for example ${quoted(examples)}. They go to the quarantine with a reason.`,
    dayOrMonth: 'Every day and every month is 12 or less: day first was taken, month first is as likely.',
    bothDayAndMonth: (taken: string) =>
      `Some dates have the day first, others the month. ${taken} was taken, as most dates need it; the others are refused or read wrongly.`,
    dayFirst: 'Day first',
    monthFirst: 'Month first',
    decimalOrThousands: (comma: boolean) =>
      comma
        ? 'All numbers with a comma have three digits behind it: thousands were taken, decimals are possible.'
        : 'All numbers with a point have three digits behind it: decimals were taken, thousands are possible.',
    bothMarks: (mark: string) =>
      `Some numbers have a decimal comma, others a decimal point. ${mark === ',' ? 'The comma' : 'The point'} was taken, as most numbers need it; the others are refused.`,
    units: (units: readonly string[]) =>
      `${quoted(units)} beside the numbers ${units.length === 1 ? 'is' : 'are'} taken away.`,
    manyUnits: (units: readonly string[]) =>
      `Numbers come with different units (${quoted(units)}), which are taken away: do they add up?`,
    percent: 'The percent sign is taken away: 12 % becomes 12.',
    zeroLed: (example: string) =>
      `«${example}» and the like begin with a zero: kept as text, as they are names rather than numbers.`,
    nulls: (words: readonly string[]) =>
      `${quoted(words)} ${words.length === 1 ? 'counts' : 'count'} as no value.`,
    dateWays: (ways: number) => `Dates are written in ${ways} ways; all of them are read.`,
    shortYear: 'Years have two digits: 70 to 99 become 19.., the others 20...',
    zoned: 'Times carry their offset; they are loaded in UTC.',
    keyRepeats: (columns: readonly string[], rows: number) =>
      `${columns.join(' and ')} was taken for the key, although ${count(rows, 'different row')} ${rows === 1 ? 'repeats' : 'repeat'} one. Of rows with the same key the first one is kept.`,
    noKey: 'No column, and no pair of columns, tells all rows apart: every row is loaded, repeated ones too.',
    dropped: (taken: number) =>
      `Only the first ${taken} columns are taken into the table; the others are left out. Take in another one by leaving out one of these.`,
    sampled: (rows: number) =>
      `Proposed from the first ${rows.toLocaleString('en')} rows. Later rows may break what holds for these; then they are in the quarantine.`,
    atLeast: 'This column has more different values than were counted one by one.',
    anyCase: (texts: readonly string[]) =>
      `${quoted(texts)} and the like differ from a more frequent value in capitals only; they are loaded in its spelling.`,
    rare: (texts: readonly string[]) =>
      `${quoted(texts)} ${texts.length === 1 ? 'occurs' : 'occur'} only once, and ${texts.length === 1 ? 'is' : 'are'} among the values allowed: meant, or a slip?`,
    spellings: (left: readonly string[]) =>
      `${quoted(left)} ${left.length === 1 ? 'differs' : 'differ'} from a more frequent value in blanks only, and ${left.length === 1 ? 'is' : 'are'} not among the values allowed.`,
  },

  /** Why a row is in the quarantine; stands in the generated SQL and in the exported CSV. */
  reasons: {
    missing: (column: string) => `${column} is missing`,
    unreadable: (column: string, type: string) => `${column} is not ${type}`,
    below: (column: string, limit: string) => `${column} is below ${limit}`,
    above: (column: string, limit: string) => `${column} is above ${limit}`,
    unknown: (column: string) => `${column} is not one of the known values`,
  },

  /** Comments in the generated SQL. */
  starter: {
    clean: (source: string) =>
      `-- ${source}: every row with its values, and the reason why it is not good, if it is not.\n-- LIMIT -1 OFFSET 0 takes nothing away: it keeps SQLite from computing a column anew in every place that uses it.`,
    cells: '-- Blanks around a cell go; what says «no value» becomes NULL.',
    plain: '-- Numbers and dates as this file writes them, into the form that SQLite reads.',
    typed:
      "-- Text into values. What cannot be read to its end becomes NULL here, and gets a reason below.\n-- A date must come back as it was: 30 February comes back as 1 March ('+0 days' makes older versions reckon, too).",
    transaction:
      '-- All or nothing. Running it again adds nothing; after a further delivery it adds the new rows.',
    quarantine: (source: string) =>
      `-- Rows of ${source} that break a promise are kept aside as they came, with the reason and their place in the file.`,
    malformed: '-- Lines that could not even be cut into cells.',
    table: (source: string) => `-- ${source}: what the contract promises, guarded by the table itself.`,
    load: (key: readonly string[]) =>
      `-- Of rows with the same ${key.join(' and ')} the first one stays: by delivery, then by file and line.`,
    loadAll: '-- There is no key: every good row is loaded, told apart by its place in the file.',
    duplicates: (key: readonly string[]) =>
      `-- The others with the same ${key.join(' and ')}, with the row that was kept instead: no row is lost without a trace.`,
    overTime: '-- By day up to three months, by month up to ten years, by year beyond.',
    overTimeTitle: (source: string) => `Rows of ${source} over time`,
    byGroupTitle: (measure: string, group: string) => `${measure} by ${group}`,
    rowsOf: (source: string) => `Rows of ${source}`,
    mostFrequentTitle: (column: string) => `Most frequent values of ${column}`,
    refused: '-- What was refused, and why.',
    refusedTitle: (source: string) => `Quarantine of ${source}`,
  },

  lab: {
    summary: 'Your own files, cleaned, loaded and reported on in this browser.',
    brief: [
      'The pipeline below was written from what your files hold and from the contract you see beside it. It runs as it is; change whatever you like.',
      'Nothing leaves this browser: the files are read here, the database is in memory here.',
    ],
    steps: {
      clean: {
        title: 'Clean',
        task: 'A table with every row, each cell read: blanks, words for «no value», numbers and dates as they are written in your file. A row that breaks a promise gets a reason.',
        hints: [],
      },
      load: {
        title: 'Load',
        task: 'Good rows go into a table that guards the contract itself, the others into the quarantine with their reason; of rows with the same key the first one stays.',
        hints: [],
      },
      report: {
        title: 'Report',
        task: 'A few questions that most files can answer. Name a result with «-- name:» above its SELECT, and the dashboard can draw it.',
        hints: [],
      },
      dashboard: { title: 'Dashboard', task: 'Charts of the results above.', hints: [] },
    },
  },

  checks: {
    table: (source: string, key: readonly string[]) =>
      `Table ${source} has the promised columns and types, is STRICT, ${key.length === 0 ? '' : `has ${key.join(' and ')} for its key, `}and refuses values outside of the promise`,
    promises: (source: string) => `No row of ${source} breaks a promise of the contract`,
    reasons: (rejects: string) => `Every row of ${rejects} has a reason, and none of them is loaded as well`,
    balanced: (source: string) =>
      `Every row of ${source} that came in is loaded, quarantined or deduplicated`,
    rerun: 'Running the pipeline a second time changes nothing',
    next: 'File by file ends in the same tables as all files at once',
  },

  bundle: {
    importComment:
      '-- The raw rows as the browser staged them, one record a line, with the place each one came from.\n-- For the sqlite3 command line, from 3.38 on: sqlite3 result.sqlite ".read run.sql"',
    runComment: '-- Import, clean, load, report: the same steps in the same order as in the browser.',
    file: (name: string, source: string, encoding: string, delimiter: string, skip: number) =>
      `- \`${name.replaceAll('`', "'")}\` → \`${source}\` (${encoding}, cells separated by ${delimiter}${skip > 0 ? `, ${count(skip, 'line')} left out at the top` : ''})`,
    readme: ({ title, files, deliveries, tables }: Readme): string =>
      [
        `# ${title}`,
        '',
        'Exported from Pipeyard. Everything here was made in a browser from the files below; nothing was sent anywhere.',
        '',
        '## Run it again',
        '',
        'With the sqlite3 command line, version 3.38 or later, in this folder:',
        '',
        '```',
        'rm -f result.sqlite',
        'sqlite3 result.sqlite ".read run.sql"',
        '```',
        '',
        'It imports the raw rows, runs `pipeline/clean.sql` and `pipeline/load.sql`, and prints the results of `pipeline/report.sql`.',
        'Running it once more changes nothing.',
        '',
        '## What is in here',
        '',
        '- `pipeline/`: the steps as they were when you exported.',
        '- `report.html`: dashboard, ledger and results as one page. `database.sqlite`: the tables as they were in the browser.',
        '- `data/`: the raw rows. See below.',
        '- `results/`: what came out, as CSV. `.csv` is exact (RFC 4180, UTF-8; an empty cell is NULL, `""` is an empty text).',
        "  `.for-spreadsheets.csv` is for opening in a spreadsheet: text that would run as a formula has an apostrophe (') in front;",
        '  Pipeyard takes it away again when you import that file under that name.',
        ...tables.flatMap(({ source, rejects, duplicates, key }) => [
          `- Table \`${source}\`: the good rows${key.length > 0 ? `, one for each ${key.join(' and ')}` : ''}. \`${rejects}\`: rows that break the contract, each with its reason.`,
          ...(duplicates === null
            ? []
            : [`  \`${duplicates}\`: rows whose key was there already, and which row was kept.`]),
        ]),
        '',
        '## Where the raw rows come from',
        '',
        ...files,
        '',
        'The `.import` command of sqlite3 knows neither the line a record stood on, nor other encodings, nor lines to leave out.',
        'So `data/` does not hold the files themselves but the rows as they were read from them: every cell as the text it was, in UTF-8,',
        'with `_line`, `_file` and `_delivery` behind. Lines that could not be cut into cells are in the `_malformed` files, with the reason.',
        ...(deliveries > 1
          ? [
              '',
              `In the browser the pipeline ran ${deliveries} times, once after each delivery. Here it runs once on all of them; the check «file by file ends in the same tables» says whether that makes a difference.`,
            ]
          : []),
        '',
        'Two things differ from the browser: text with NUL characters is cut there by `.import`, and the functions `normalize()` and',
        '`casefold()`, should you use them, exist in Pipeyard only.',
        '',
      ].join('\n'),
  },

  types: {
    integer: 'a whole number',
    decimal: 'a number',
    date: 'a date',
    timestamp: 'a date and time',
    boolean: 'true or false',
    text: 'text',
  },
} as const;
