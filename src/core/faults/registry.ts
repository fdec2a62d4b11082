// Every fault by the name an author writes. Its words are in `core/text/en/faults.ts`.
import { bom, cutFile, encoding, lineEnds } from './bytes.ts';
import {
  blank,
  changeCase,
  decompose,
  newValue,
  nullWord,
  padText,
  replaceText,
  swapCells,
} from './cells.ts';
import { dateFormat, impossibleDate, shiftTime } from './dates.ts';
import { deliveryOrder, fileTwice, lateFile } from './deliveries.ts';
import type { Fault } from './fault.ts';
import { addColumn, dropColumn, renameColumn, swapColumns } from './header.ts';
import { boundary, orphanKey, tie } from './keys.ts';
import {
  currencySign,
  decimalComma,
  localMoney,
  minusInParentheses,
  outOfRange,
  shiftUnit,
  thousands,
} from './numbers.ts';
import { raggedRows, strayQuote } from './records.ts';
import { duplicateRows, emptyGroup, headerOnly, nearDuplicates, sampleRows, shuffleRows } from './rows.ts';

export const FAULTS = {
  'duplicate-rows': duplicateRows,
  'near-duplicates': nearDuplicates,
  'shuffle-rows': shuffleRows,
  'sample-rows': sampleRows,
  'empty-group': emptyGroup,
  'header-only': headerOnly,
  'ragged-rows': raggedRows,
  'stray-quote': strayQuote,
  blank,
  'null-word': nullWord,
  'pad-text': padText,
  'change-case': changeCase,
  decompose,
  'replace-text': replaceText,
  'new-value': newValue,
  'swap-cells': swapCells,
  'decimal-comma': decimalComma,
  'currency-sign': currencySign,
  thousands,
  'minus-in-parentheses': minusInParentheses,
  'local-money': localMoney,
  'shift-unit': shiftUnit,
  'out-of-range': outOfRange,
  'date-format': dateFormat,
  'impossible-date': impossibleDate,
  'shift-time': shiftTime,
  boundary,
  tie,
  'orphan-key': orphanKey,
  'swap-columns': swapColumns,
  'rename-column': renameColumn,
  'add-column': addColumn,
  'drop-column': dropColumn,
  bom,
  encoding,
  'line-ends': lineEnds,
  'cut-file': cutFile,
  'late-file': lateFile,
  'file-twice': fileTwice,
  'delivery-order': deliveryOrder,
} as const satisfies Record<string, Fault>;

export type FaultName = keyof typeof FAULTS;

export const FAULT_NAMES = Object.keys(FAULTS) as FaultName[];

export function isFaultName(name: string): name is FaultName {
  return Object.hasOwn(FAULTS, name);
}
