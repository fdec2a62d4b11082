// Words of what a run left: the grid, results, query plans, statements, the panes and the printed sheet. English.
// Data and sentence-makers only: knows no page.
const number = (n: number): string => n.toLocaleString('en');

const count = (n: number, one: string, many = `${one}s`): string => `${number(n)} ${n === 1 ? one : many}`;

const FORMATS = { csv: 'CSV', markdown: 'Markdown' } as const;

const ORDERS = {
  ascending: 'smallest first',
  descending: 'largest first',
  none: 'as delivered',
} as const;

export const results = {
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
