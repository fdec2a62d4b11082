// Every fault by the name an author writes.
import { blank, decimalComma, padText, replaceText } from './cells.ts';
import type { Fault } from './fault.ts';
import { duplicateRows, sampleRows, shuffleRows } from './rows.ts';

export const FAULTS = {
  'duplicate-rows': duplicateRows,
  'shuffle-rows': shuffleRows,
  'sample-rows': sampleRows,
  blank,
  'pad-text': padText,
  'decimal-comma': decimalComma,
  'replace-text': replaceText,
} as const satisfies Record<string, Fault>;

export type FaultName = keyof typeof FAULTS;

export function isFaultName(name: string): name is FaultName {
  return Object.hasOwn(FAULTS, name);
}
