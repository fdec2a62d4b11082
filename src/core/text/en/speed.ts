// Words of the speed table on the quality page. The numbers are in content/speed.json, which `npm run bench speed` writes.

/** By figure: what is measured, and what it is measured against. */
const figures = {
  'million-native': {
    title: 'A million rows, whole pipeline',
    how: 'A CSV of 57 MB is loaded, cleaned and reported on in a tab, compared with the same SQL in Node: PapaParse and prepared statements of node:sqlite, which is compiled for the processor.',
  },
  'million-cli': {
    title: 'The same, against the sqlite3 command line',
    how: 'The version of the system it was measured on, which is older; it loads with .import and keeps no line numbers. Where it is nearly as fast as node:sqlite, the goal asks a tab for the speed of compiled code.',
  },
  'load-naive': {
    title: 'Loading alone',
    how: 'Against what one would write first, in the same browser: PapaParse on the whole text, then one bound statement per row.',
  },
  'hundred-native': {
    title: 'A hundred thousand rows, whole pipeline',
    how: 'As with the million, against node:sqlite. Short runs show more of what a browser must first compile.',
  },
  linear: {
    title: 'Cost of a row, a million against ten thousand',
    how: 'At most 1 means that large files cost no more per row than small ones.',
  },
  memory: {
    title: 'Memory for each byte of the file',
    how: 'Highest memory of the tab during that run, above the same page before it, divided by the size of the file.',
  },
  'first-statement': {
    title: 'First run against later ones',
    how: 'The cleaning step over a hundred thousand rows, the first time in a fresh browser and after that.',
  },
  transfer: {
    title: 'A table of 97,000 rows, from the engine to the page',
    how: 'Packed columns against arrays of arrays, until the first rows can be drawn.',
  },
  blocked: {
    title: 'The page stands still meanwhile',
    how: 'Time that the page itself spends on reading that message.',
  },
  stop: {
    title: 'From Stop to ready, without a worker standing by',
    how: 'A query without an end is stopped after a hundred thousand rows were loaded; a new worker boots.',
  },
  'stop-spare': {
    title: 'From Stop to ready, with one',
    how: 'As the page does it wherever the device has more than 2 GB of memory.',
  },
  'page-bytes': {
    title: 'A lab page without its editor',
    how: 'Everything that is fetched, database engine and examiner included, compressed with Brotli as static hosts do it; the large editor comes later, and nothing waits for it.',
  },
  'first-run': {
    title: 'From opening the page to the first possible Run',
    how: 'With an empty cache, the site served from the same machine: without the time that your line takes.',
  },
} as const;

export const speed = {
  title: 'How fast is it?',
  lead: 'A pipeline that runs in a browser is compared with the same pipeline outside of it. All variants take turns within every round, so that a busy machine disturbs them alike; figures are medians of the rounds, and the range says how far these lie apart.',
  measured: (date: string, rounds: number, machine: string) =>
    `Measured on ${date} in at least ${String(rounds)} rounds: ${machine}.`,
  versions: (chromium: string, node: string, nodeSqlite: string, sqlite3: string) =>
    `Chromium ${chromium}, Node ${node} with SQLite ${nodeSqlite}, sqlite3 ${sqlite3}`,
  caption: 'Speed: what was measured, the goal, and whether it was reached',
  figure: 'What',
  goal: 'Goal',
  median: 'Measured',
  range: 'Range',
  outcome: 'Outcome',
  reached: 'reached',
  missed: 'missed',
  atMost: (value: string) => `≤ ${value}`,
  between: (least: string, most: string) => `${least} to ${most}`,
  same: (value: string) => value,
  /** A ratio has no unit. */
  value: (value: string, unit: string) => (unit === 'ratio' ? `${value} ×` : `${value} ${unit}`),
  figures,
  limits:
    'One machine, one browser, one kind of file (six columns of text, 57 bytes a row). Your numbers will differ; the ratios should not differ much. “npm run bench speed” in a clone of the site’s source measures your own.',
} as const;

export type FigureWords = keyof typeof figures;
