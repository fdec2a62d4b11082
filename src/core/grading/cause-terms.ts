// Where the glossary explains a cause that a check has named. Knows addresses inside the site, not where the site is mounted.
import type { Cause } from './cause.ts';

/** Cause -> id of its glossary entry. A map of its own, so that either side may be renamed alone. */
export const CAUSE_TERMS: Readonly<Record<Cause, string>> = {
  'join-fan-out': 'join-fan-out',
  'inner-for-left-join': 'inner-for-left-join',
  'null-comparison': 'null-comparison',
  'date-boundary': 'date-boundary',
  'time-zone': 'time-zone',
  'float-money': 'float-money',
  'keep-rule': 'keep-rule',
  'two-spellings': 'two-spellings',
  'withdrawn-rows': 'withdrawn-rows',
  'half-done': 'half-done',
  'wrong-order': 'wrong-order',
  'text-for-number': 'text-for-number',
  'loaded-twice': 'loaded-twice',
  'rows-dropped': 'rows-dropped',
  'hard-coded': 'hard-coded',
};

/** `join-fan-out`: the place on the glossary's page. */
export function glossaryAnchor(cause: Cause): string {
  return `#${CAUSE_TERMS[cause]}`;
}
