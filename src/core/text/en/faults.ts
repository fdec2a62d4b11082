// English words of the faults: what each does to a file, what can be set, what was done.
import type { Deed } from '../../faults/describe.ts';
import type { FaultName } from '../../faults/registry.ts';

interface FaultWords {
  readonly title: string;
  /** What it does, as one sentence without its full stop. */
  readonly summary: string;
}

const fault = {
  'duplicate-rows': { title: 'Duplicate rows', summary: 'Some rows come twice, letter for letter' },
  'near-duplicates': {
    title: 'Near duplicates',
    summary: 'Some rows come twice, with a cell spelt otherwise: capitals, blanks, or letters taken apart',
  },
  'shuffle-rows': { title: 'Shuffled rows', summary: 'The same rows come in another order' },
  'sample-rows': { title: 'Missing rows', summary: 'Only a part of the rows comes' },
  'empty-group': { title: 'Empty group', summary: 'Every row of one value of a column is missing' },
  'header-only': { title: 'Header only', summary: 'The file has its header and no row' },
  'ragged-rows': { title: 'Ragged rows', summary: 'Some rows have a field too few or too many' },
  'stray-quote': { title: 'Stray quote', summary: 'Some rows have a quote that is never closed' },
  blank: { title: 'Blanks', summary: 'Some cells of a column are empty' },
  'null-word': { title: 'Words for nothing', summary: 'Some cells of a column say NULL, N/A, - or none' },
  'pad-text': { title: 'Padding', summary: 'Some cells of a column carry blanks before or after the text' },
  'change-case': { title: 'Capitals', summary: 'Some cells of a column are in capitals or in small letters' },
  decompose: {
    title: 'Letters taken apart',
    summary: 'Some cells of a column have letters and marks as separate characters (NFD): they look the same',
  },
  'replace-text': { title: 'Replaced text', summary: 'Some cells of a column hold a given text' },
  'new-value': {
    title: 'New value',
    summary: 'Some cells of a column hold a value that was never there before',
  },
  'swap-cells': { title: 'Swapped cells', summary: 'In some rows two cells have changed places' },
  'decimal-comma': {
    title: 'Decimal comma',
    summary: 'Some numbers are written with a comma before the decimals',
  },
  'currency-sign': { title: 'Currency sign', summary: 'Some numbers carry a currency sign' },
  thousands: {
    title: 'Thousands separator',
    summary: 'Some numbers from 1000 on are written in groups of three digits',
  },
  'minus-in-parentheses': {
    title: 'Minus in parentheses',
    summary: 'Some negative numbers stand in parentheses, as accountants write them',
  },
  'local-money': {
    title: 'Local money',
    summary: 'Some amounts are written as a country writes them: 1 234,50 ₽ or ₩1,234',
  },
  'shift-unit': {
    title: 'Shifted unit',
    summary: 'Some numbers are in another unit: a hundred times too large, or ten times too small',
  },
  'out-of-range': { title: 'Out of range', summary: 'Some numbers are far outside of what can be' },
  'date-format': { title: 'Date format', summary: 'Some dates are written in another format' },
  'impossible-date': { title: 'Impossible dates', summary: 'Some dates do not exist, such as 30 February' },
  'shift-time': {
    title: 'Time zone',
    summary: 'Some times are those of another time zone, and nothing says so',
  },
  boundary: { title: 'Boundary values', summary: 'Some cells stand exactly on a limit' },
  tie: { title: 'Ties', summary: 'Some cells hold the same value as another row' },
  'orphan-key': { title: 'Orphan keys', summary: 'Some keys belong to nobody' },
  'swap-columns': {
    title: 'Swapped columns',
    summary: 'Two columns, or only their names, have changed places',
  },
  'rename-column': { title: 'Renamed column', summary: 'A column has another name' },
  'add-column': { title: 'Added column', summary: 'There is a column that was not there before' },
  'drop-column': { title: 'Dropped column', summary: 'A column is missing' },
  bom: { title: 'Byte order mark', summary: 'The file begins with an invisible byte order mark' },
  encoding: { title: 'Other encoding', summary: 'The file is not in UTF-8' },
  'line-ends': { title: 'Line ends', summary: 'Lines end in another way' },
  'cut-file': { title: 'Truncated file', summary: 'The file ends in the middle of its last record' },
  'late-file': { title: 'Late file', summary: 'A file is missing from its delivery and comes afterwards' },
  'file-twice': { title: 'File delivered twice', summary: 'A file comes once more in a delivery of its own' },
  'delivery-order': { title: 'Order of deliveries', summary: 'All deliveries come, in another order' },
} as const satisfies Record<FaultName, FaultWords>;

/** Names of the params, as labels of a form. */
const param: Readonly<Record<string, string>> = {
  source: 'Source',
  column: 'Column',
  with: 'With column',
  rate: 'Share of the rows',
  count: 'Exactly so many rows',
  by: 'How',
  value: 'Value',
  values: 'Values, with | between them',
  words: 'Words, with | between them',
  text: 'Text',
  sign: 'Sign',
  place: 'Place',
  separator: 'Separator',
  country: 'Country',
  format: 'Format',
  hours: 'Hours',
  what: 'What changes place',
  to: 'To',
  name: 'Name',
  at: 'Place',
  unmappable: 'Characters the encoding does not have',
};

const plural = (n: number, one: string): string => `${n} ${n === 1 ? one : `${one}s`}`;

const LINES_SHOWN = 8;

function linesOf(lines: readonly number[]): string {
  if (lines.length === 0) return '';
  const more = lines.length > LINES_SHOWN ? ` and ${lines.length - LINES_SHOWN} more` : '';
  return `: ${lines.length === 1 ? 'line' : 'lines'} ${lines.slice(0, LINES_SHOWN).join(', ')}${more}`;
}

/** `3 cells of total changed: lines 4, 9, 12` */
function deed(done: Deed): string {
  switch (done.kind) {
    case 'cells':
      return `${plural(done.count, 'cell')} of ${done.column} changed${linesOf(done.lines)}`;
    case 'rows-added':
      return `${plural(done.count, 'row')} added${linesOf(done.lines)}`;
    case 'rows-removed':
      return `${plural(done.count, 'row')} taken out, of the file as it was${linesOf(done.lines)}`;
    case 'rows-broken':
      return `${plural(done.count, 'record')} broken${linesOf(done.lines)}`;
    case 'order':
      return `${plural(done.rows, 'row')} at another place`;
    case 'header':
      return `header was ${done.before.join(', ')} and is ${done.after.join(', ')}`;
    case 'bytes':
      return `from byte ${done.offset} on, ${plural(done.removed, 'byte')} gave way to ${done.inserted}`;
    case 'delivery-added':
      return `a further delivery ${done.delivery} with ${done.files.join(', ')}`;
    case 'file-removed':
      return `${done.file} is not in delivery ${done.delivery}`;
    case 'delivery-order':
      return `deliveries come as ${done.after.join(', ')}`;
  }
}

export const faults = { fault, param, deed } as const;
