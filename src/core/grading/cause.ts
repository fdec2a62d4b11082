// The causes that can be named, in the words of the glossary.

export const CAUSES = [
  'join-fan-out',
  'inner-for-left-join',
  'null-comparison',
  'date-boundary',
  'time-zone',
  'float-money',
  'keep-rule',
  'two-spellings',
  'wrong-order',
  'text-for-number',
  'loaded-twice',
  'withdrawn-rows',
  'half-done',
  'rows-dropped',
  'hard-coded',
] as const;

export type Cause = (typeof CAUSES)[number];
