// What became of something tried beside the graded way: one statement, or a broken source. Nothing of it is evidence.
import type { Ending } from '../worker/slot.ts';

export type Trial<T> =
  | { readonly kind: 'none' }
  | { readonly kind: 'done'; readonly value: T }
  | { readonly kind: 'timeout'; readonly ms: number }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'crashed'; readonly message: string };

/** State after the runner's answer; `keep` adds what the answer was about. */
export function afterTrial<A, T>(ending: Ending<A>, keep: (output: A) => T): Trial<T> {
  return ending.kind === 'done' ? { kind: 'done', value: keep(ending.output) } : ending;
}
