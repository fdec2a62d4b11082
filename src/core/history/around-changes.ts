// A comparison of two texts, cut to what changed and a little around it. Knows not how lines were compared.

export interface DiffLine {
  readonly kind: 'same' | 'gone' | 'new';
  readonly text: string;
}

/** A run of lines, or how many unchanged ones were left out. */
export type DiffPart =
  | { readonly kind: 'lines'; readonly lines: readonly DiffLine[] }
  | { readonly kind: 'skipped'; readonly lines: number };

/** Changes with so many unchanged lines around them. */
export function aroundChanges(lines: readonly DiffLine[], context: number): readonly DiffPart[] {
  const shown = lines.map((_, at) =>
    lines.slice(Math.max(0, at - context), at + context + 1).some(({ kind }) => kind !== 'same'),
  );
  const parts: DiffPart[] = [];
  let from = 0;
  for (let at = 1; at <= lines.length; at++) {
    if (at < lines.length && shown[at] === shown[from]) continue;
    const run = lines.slice(from, at);
    parts.push(shown[from] === true ? { kind: 'lines', lines: run } : { kind: 'skipped', lines: run.length });
    from = at;
  }
  return parts;
}
