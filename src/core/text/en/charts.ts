// Every word of charts, of the form that writes them and of the report, English. Data and sentence-makers only: knows no page.
import type { ChartNote, ChartProblem } from '../../charts/drawing.ts';
import type { ChartType } from '../../lab.ts';
import type { ChartField } from '../../pipeline/dashboard.ts';
import { count, number, size } from './amounts.ts';

const meantWords = (meant: string | null): string => (meant === null ? '' : ` Did you mean “${meant}”?`);

export const charts = {
  types: {
    bar: 'Bars',
    line: 'Line',
    area: 'Area',
    scatter: 'Scatter',
    stacked: 'Stacked bars',
    histogram: 'Histogram',
    number: 'Single number',
    table: 'Table',
  } satisfies Record<ChartType, string>,
  /** What a field holds; shown beside the editor's suggestions. */
  fields: {
    charts: 'the list of charts',
    title: 'what the chart says',
    type: 'how it is drawn',
    data: 'a result or a table',
    x: 'its column along the bottom',
    y: 'its column of numbers',
    series: 'a column that splits the rows into series',
    bins: 'how many bins are wished for',
    columns: 'its columns, in this order',
    label: 'what the number means',
    'x-title': 'title of the axis along the bottom',
    'y-title': 'title of the axis of numbers',
    zero: 'the axis of numbers begins at zero',
    format: 'how the numbers of a column are written',
  } satisfies Record<ChartField | 'charts', string>,
  typeAbout: {
    bar: 'lengths to compare; begins at zero',
    line: 'how something moves along x',
    area: 'a line over its filled area; begins at zero',
    scatter: 'two numbers of each row against each other',
    stacked: 'bars made of series; begins at zero',
    histogram: 'how the numbers of one column are spread',
    number: 'one figure, from the first row',
    table: 'the rows themselves',
  } satisfies Record<ChartType, string>,
  rows: 'Rows',
  noValue: 'no value',
  othersName: (n: number) => `${number(n)} others`,
  binOf: (from: string, to: string) => (from === to ? from : `${from} to ${to}`),
  spread: (column: string) => `${column}, in bins`,
  bin: 'Bin',
  problem: (why: ChartProblem): string => {
    switch (why.kind) {
      case 'no-data':
        return `No result or table named “${why.data}” came out of the run.${meantWords(why.meant)}`;
      case 'no-column':
        return why.meant === null
          ? `No column “${why.column}”; there are: ${why.columns.join(', ')}.`
          : `No column “${why.column}”.${meantWords(why.meant)} There are: ${why.columns.join(', ')}.`;
      case 'all-text':
        return `Column “${why.column}” holds text, such as ${why.example}, where numbers are due. Make it a number in SQL: CAST(… AS REAL).`;
      case 'all-null':
        return `Every value of column “${why.column}” is NULL: there is nothing to draw.`;
      case 'no-rows':
        return 'There is no row to draw.';
    }
  },
  note: (note: ChartNote): string => {
    switch (note.kind) {
      case 'cut':
        return `Only the first ${number(note.shown)} of ${count(note.all, 'row')} are drawn: more nobody could tell apart. Group them in SQL.`;
      case 'kept':
        return `Only the first ${count(note.rows, 'row')} were kept of a longer result.`;
      case 'gaps':
        return note.rows === 1
          ? 'One row has NULL: it is a gap, not a zero.'
          : `${count(note.rows, 'row')} have NULL: they are gaps, not zeros.`;
      case 'text':
        return `${count(note.rows, 'row')} of “${note.column}” ${note.rows === 1 ? 'holds' : 'hold'} no number, such as ${note.example}: left out.`;
      case 'added':
        return `${count(note.rows, 'row')} ${note.rows === 1 ? 'shares' : 'share'} x and series with another one: their values are added up.`;
      case 'others':
        return note.together
          ? `The ${number(note.series)} smallest series are drawn together.`
          : `The ${number(note.series)} smallest series are not drawn.`;
      case 'off-zero':
        return `The axis of ${note.column} does not start at zero.`;
      case 'first-row':
        return `From the first of ${count(note.rows, 'row')}.`;
    }
  },
  describe: {
    categories: (title: string, type: string, y: string, x: string, points: number, range: string) =>
      `${title}: ${type.toLowerCase()}, ${y} by ${x}, ${count(points, 'point')}${range}. The data stands in the table with it.`,
    range: (low: string, lowAt: string, high: string, highAt: string) =>
      `, lowest ${low} at ${lowAt}, highest ${high} at ${highAt}`,
    series: (title: string, type: string, y: string, x: string, names: readonly string[]) =>
      `${title}: ${type.toLowerCase()}, ${y} by ${x}, series ${names.join(', ')}. The data stands in the table with it.`,
    points: (title: string, y: string, x: string, points: number) =>
      `${title}: scatter of ${y} against ${x}, ${count(points, 'point')}. The data stands in the table with it.`,
    bins: (title: string, x: string, bins: readonly string[]) =>
      `${title}: histogram of ${x}. ${bins.join('; ')}. The data stands in the table with it.`,
  },
  more: (shown: number, all: number) => `Show more (${number(shown)} of ${number(all)} rows)`,
  unread: (message: string) => `dashboard.yaml cannot be read: ${message}. Below is what the last run drew.`,
  none: 'No chart yet: dashboard.yaml names none.',
  noneOfRun: 'The last run drew no chart: dashboard.yaml was not reached or names none.',
  loading: 'Drawing…',
  failed: 'The chart could not be drawn; its data stands below.',
  live: 'The draft has changed since: this is dashboard.yaml as it stands now, over the data of the last run.',
  data: (title: string) => `Data of “${title}”`,
  form: {
    open: 'Edit charts',
    close: 'Done',
    openFromEditor: 'Edit with a form',
    label: 'Charts of dashboard.yaml',
    intro: 'What you change here is written into dashboard.yaml, and drawn at once.',
    unreadable: (message: string) =>
      `dashboard.yaml cannot be read: ${message}. Mend it in the editor, then the form works again.`,
    goTo: 'Show me',
    edit: (title: string) => `Edit “${title}”`,
    up: (title: string) => `Move “${title}” up`,
    down: (title: string) => `Move “${title}” down`,
    remove: (title: string) => `Remove “${title}”`,
    add: 'Add a chart',
    addType: 'Kind of chart',
    undo: 'Undo',
    fieldsOf: (title: string) => `Fields of “${title}”`,
    title: 'Title',
    type: 'Kind',
    data: 'Draws',
    results: 'Results',
    tables: 'Tables',
    staged: 'Staged from the CSV',
    notThere: (name: string) => `${name} (not in the last run)`,
    x: 'Along the bottom',
    y: 'Numbers',
    series: 'Split into series by',
    noSeries: 'not split',
    numeric: (column: string) => `${column} (numbers)`,
    bins: 'Bins, about',
    binsHint: (least: number, most: number) => `From ${least} to ${most}; empty: as it fits.`,
    columns: 'Columns',
    allColumns: 'None chosen: all are shown.',
    meaning: 'What it means',
    more: 'Axes and number formats',
    formats: 'Number formats',
    xTitle: 'Title along the bottom',
    yTitle: 'Title of the numbers',
    zero: 'The axis of numbers begins at zero',
    format: (column: string) => `Format of ${column}`,
    badFormat: 'Write such as 0, 0.00, #,##0.00, 0.0 % or € #,##0. Nothing was changed.',
    needsTitle: 'A chart needs a title. Nothing was changed.',
    badBins: (least: number, most: number) => `A whole number from ${least} to ${most}. Nothing was changed.`,
    asColumn: 'as the column is called',
    newTitle: (type: ChartType, x: string | undefined, y: string | undefined) =>
      type === 'histogram'
        ? `Spread of ${x ?? ''}`
        : [y, x].every((part) => part !== undefined)
          ? `${y ?? ''} by ${x ?? ''}`
          : (y ?? 'All rows'),
    added: (title: string) => `Added “${title}”.`,
    moved: (title: string, to: number, all: number) => `“${title}” is now chart ${to} of ${all}.`,
    removed: (title: string) => `Removed “${title}”. Undo brings it back.`,
    changed: (title: string) => `“${title}” is changed.`,
    undone: 'The last change is undone.',
  },
  save: {
    png: 'PNG',
    pngOf: (title: string) => `Save “${title}” as PNG`,
    report: 'Save as HTML report',
    failed: 'The picture could not be made.',
    reportFailed: 'The report could not be made. Try again when the connection is back.',
    fileName: 'chart',
  },
  report: {
    made: (when: string) => `Made ${when}`,
    by: 'with Pipeyard, in a browser: no data was sent anywhere.',
    files: 'Made from',
    file: 'File',
    size: 'Size',
    rows: 'Rows',
    malformed: 'Malformed',
    bytes: size,
    dashboard: 'Dashboard',
    ledger: 'Where the rows went',
    unbalanced: 'Not balanced.',
    results: 'Results',
    unnamed: 'Result without a name',
    shown: (shown: number, all: number) => `The first ${number(shown)} of ${count(all, 'row')}.`,
    noRows: 'No rows.',
    null: 'NULL',
    pipeline: 'The pipeline',
    dataOf: 'Data',
    failure: 'The run did not come to its end',
  },
} as const;
