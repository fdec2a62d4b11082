// What a handful of yes and no answers says as a whole. The reasons stand beside each statement; this only counts.

export type Answer = 'yes' | 'no' | null;

export type Fit =
  | { readonly kind: 'open'; readonly missing: number }
  | { readonly kind: 'good' | 'mixed' | 'poor'; readonly yes: number; readonly total: number };

/** Most of it is `good`, under half is `poor`. Nothing is said before every statement has an answer. */
export function fitOf(answers: readonly Answer[]): Fit {
  const missing = answers.filter((answer) => answer === null).length;
  if (missing > 0) return { kind: 'open', missing };
  const total = answers.length;
  const yes = answers.filter((answer) => answer === 'yes').length;
  const kind = yes * 4 >= total * 3 ? 'good' : yes * 2 >= total ? 'mixed' : 'poor';
  return { kind, yes, total };
}
