// Words of what a run left: the grid, results, query plans, statements, the panes and the printed sheet. English.
// Data and sentence-makers only: knows no page.
import type { PlanHint, PlanStep } from '../../pipeline/plan-tree.ts';
import { count, number } from './amounts.ts';

const FORMATS = { csv: 'CSV', markdown: 'Markdown' } as const;

const ORDERS = {
  ascending: 'smallest first',
  descending: 'largest first',
  none: 'as delivered',
} as const;

const time = (ms: number): string => {
  if (ms >= 1000) return `${(ms / 1000).toLocaleString('en', { maximumFractionDigits: 1 })} s`;
  return ms < 1 ? '< 1 ms' : `${number(Math.round(ms))} ms`;
};

const again = (yes: boolean): string => (yes ? 'For every row before it: ' : '');

const upper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function planStep(step: PlanStep): string {
  switch (step.kind) {
    case 'constant':
      return 'Rows that are written in the query itself.';
    case 'scan': {
      const rows = step.rows === null ? 'every row' : `all ${count(step.rows, 'row')}`;
      const how =
        step.index === null
          ? ''
          : step.covering
            ? `, from index ${step.index} alone, which holds all that is asked`
            : `, in the order of index ${step.index}`;
      return upper(`${again(step.again)}reads ${rows} of ${step.table}${how}.`);
    }
    case 'search': {
      const by = step.automatic
        ? 'by an index that is built for this query only'
        : step.index === null
          ? ''
          : step.index === 'PRIMARY KEY'
            ? 'by its primary key'
            : step.index.startsWith('sqlite_autoindex_')
              ? 'by the index of its PRIMARY KEY or UNIQUE rule'
              : `by index ${step.index}`;
      const what = step.terms === '' ? 'takes the first or last entry' : 'finds rows';
      return upper(
        `${again(step.again)}${what} of ${step.table} ${by}${step.terms === '' ? '' : ` (${step.terms})`}.`,
      );
    }
    case 'sort':
      return step.of.includes('ORDER BY')
        ? 'Collects the rows and sorts them: no index gives this order.'
        : `Collects the rows in a temporary tree for ${step.of}.`;
    case 'subquery':
      return step.correlated
        ? 'A subquery that runs again for every row around it.'
        : step.list
          ? 'A subquery that runs once; its rows are kept as a list.'
          : 'A subquery that runs once; its value is kept.';
    case 'made':
      return step.whole
        ? `Works out ${step.name} once and keeps it.`
        : `Works out ${step.name} row by row, as they are asked for.`;
    case 'either':
      return 'One index for each side of the OR; rows found twice count once.';
    case 'compound':
      return step.of === '' ? 'Several queries, put together.' : `Puts two queries together: ${step.of}.`;
    case 'side':
      return 'One side of the OR.';
    case 'first':
      return 'The first query.';
    case 'second':
      return 'The second query.';
    case 'setup':
      return 'Where the recursion begins.';
    case 'recursive':
      return 'What is done again until it gives no more rows.';
    case 'bloom':
      return 'A filter made beforehand, which saves searches that would find nothing.';
    case 'unmatched':
      return `The rows of ${step.table} that found no partner.`;
    case 'other':
      return '';
  }
}

function planHint(hint: PlanHint): string {
  switch (hint.kind) {
    case 'inner-scan':
      return `${hint.table} is read whole, ${count(hint.rows, 'row')}, again for every row before it. With an index on the columns it is joined on, SQLite could look them up.`;
    case 'outer-scan':
      return `A full scan of ${count(hint.rows, 'row')} feeds this join. If a condition on ${hint.table} leaves only some of them, an index on its column shortens everything that follows.`;
    case 'automatic-index':
      return `SQLite builds this index on ${hint.table} for the one query and drops it again. If the query runs often, create the index yourself.`;
  }
}

export const results = {
  help: {
    title: 'Keys in rows and panes',
    move: 'Move from cell to cell; up from the first row to the names, where Enter sorts',
    ends: 'To the first cell; End for the last one, Page Up and Down by the screen',
    select: 'Select cells',
    all: 'Select every cell',
    copy: 'Copy the selected cells, as a spreadsheet takes them',
    open: 'Open a cell whole',
    width: 'Make a column wider; the other way narrower',
  },
  result: {
    label: 'Results of the last run',
    unnamed: (at: number) => `result ${at}`,
    count: (set: { readonly rows: readonly unknown[]; readonly truncated: boolean } | undefined) =>
      set === undefined ? '' : `${number(set.rows.length)}${set.truncated ? '+' : ''}`,
    statements: 'Statements',
    show: 'Show of this result',
    rows: 'Rows',
    plan: 'Query plan',
    took: (ms: number) => time(ms),
  },
  rows: {
    fetching: (first: string) => `The first ${first} rows. Fetching the others…`,
    gone: (first: string) =>
      `Only the first ${first} rows are here: what this run left was closed when something else ran or was stopped. Run again to see all.`,
    failed: (first: string, message: string) =>
      `Only the first ${first} rows are here; the others could not be read: ${message}`,
  },
  plan: {
    label: 'Query plan',
    none: 'SQLite gives no plan for this statement.',
    visited: (n: number) => `About ${count(n, 'row')} visited.`,
    estimate:
      'An estimate: SQLite cannot count while it works, so this comes from the plan below and the real row counts of the tables.',
    order: 'Lines of one level run from the top down; each further table is read inside of the one above it.',
    step: planStep,
    hint: planHint,
  },
  statements: {
    caption: (n: number, ms: number) =>
      `${count(n, 'statement')}, ${time(ms)} together; the bars are shares of it.`,
    none: 'No statement ran.',
    statement: 'Statement',
    rows: 'Rows',
    time: 'Time',
    show: 'Show in the editor',
    changed: (rows: number) => `${number(rows)} changed`,
    returned: (rows: number, more: boolean) => `${number(rows)}${more ? '+' : ''} returned`,
    noRows: 'none',
    ms: time,
    cut: (shown: number, all: number) => `The first ${number(shown)} of ${number(all)} statements.`,
  },
  tables: {
    fewer: (n: number) => `−${number(-n)}`,
    more: (n: number) => `+${number(n)}`,
    same: '±0',
    new: 'new',
    change: (before: number, now: number) => `${number(before)} before, ${number(now)} now`,
    gone: (names: readonly string[]) => `In the run before this one, not in this one: ${names.join(', ')}.`,
    compared: 'Differences are to the run before this one.',
  },
  grid: {
    row: 'Row',
    nothing: 'No rows; the columns are right above.',
    truncated: (n: number) => `Cut after ${number(n)} rows.`,
    empty: 'empty text',
    null: 'NULL',
    unnamed: (at: number) => `column ${at}`,
    rows: (n: number) => count(n, 'row'),
    sortHint: (name: string) => `Sort by ${name}`,
    sorting: (share: number) => `Sorting… ${Math.round(share * 100)} %`,
    sorted: (name: string, order: keyof typeof ORDERS) =>
      order === 'none' ? 'Rows as delivered.' : `Sorted by ${name}, ${ORDERS[order]}.`,
    resize: (name: string) => `Width of ${name}`,
    resizeHint: 'Drag; double click fits it. By key: Alt with left or right.',
    width: (name: string, width: number) => `${name} is ${width} characters wide.`,
    selected: (rows: number, columns: number) => `${number(rows)} × ${number(columns)} selected`,
    openCell: 'Open cell',
    openCellHint: 'Show the whole cell (Enter)',
    copy: (format: keyof typeof FORMATS) => `Copy as ${FORMATS[format]}`,
    copying: (share: number) => `Copying… ${Math.round(share * 100)} %`,
    copied: (rows: number, format: keyof typeof FORMATS, cut: boolean) =>
      `${cut ? 'The first ' : ''}${count(rows, 'row')} copied as ${FORMATS[format]}.`,
    copiedCells: (cells: number) => `${count(cells, 'cell')} copied.`,
    copyFailed: 'Not copied: the browser refuses access to the clipboard.',
    keys: 'Arrows move; Shift selects; Ctrl+C copies; Enter opens a cell; Alt+arrows resize.',
    dialog: {
      title: (column: string, row: number) => `${column}, row ${number(row)}`,
      text: (characters: number) => `Text, ${count(characters, 'character')}.`,
      blob: (bytes: number) => `Blob, ${count(bytes, 'byte')}.`,
      integer: 'Integer.',
      real: 'Real number.',
      null: 'NULL: there is no value.',
      cut: (n: number) => `The first ${number(n)} characters are shown. Copy takes all.`,
      copy: 'Copy the cell',
      copied: 'Copied.',
      close: 'Close',
    },
  },
} as const;
