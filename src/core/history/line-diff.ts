// Two texts line by line: what is gone, what is new, what stayed. The shortest way by longest common subsequence. Pure.

export interface DiffLine {
  readonly kind: 'same' | 'gone' | 'new';
  readonly text: string;
}

/** Cells of the table of a comparison; above this, what differs is told as a whole. */
const MOST_CELLS = 4_000_000;

export function diffLines(before: string, after: string): readonly DiffLine[] {
  const [old, now] = [linesOf(before), linesOf(after)];
  let head = 0;
  while (head < old.length && head < now.length && old[head] === now[head]) head++;
  let tail = 0;
  const room = Math.min(old.length, now.length) - head;
  while (tail < room && old[old.length - 1 - tail] === now[now.length - 1 - tail]) tail++;
  const same = (lines: readonly string[]): DiffLine[] => lines.map((text) => ({ kind: 'same', text }));
  return [
    ...same(old.slice(0, head)),
    ...middle(old.slice(head, old.length - tail), now.slice(head, now.length - tail)),
    ...same(old.slice(old.length - tail)),
  ];
}

function linesOf(text: string): string[] {
  if (text === '') return [];
  return text.replace(/\r?\n$/, '').split(/\r?\n/);
}

function middle(old: readonly string[], now: readonly string[]): DiffLine[] {
  const gone = (text: string): DiffLine => ({ kind: 'gone', text });
  const fresh = (text: string): DiffLine => ({ kind: 'new', text });
  if (old.length === 0 || now.length === 0 || old.length * now.length > MOST_CELLS)
    return [...old.map(gone), ...now.map(fresh)];
  const width = now.length + 1;
  // Length of the longest common rest, from each pair of places on.
  const rest = new Uint32Array((old.length + 1) * width);
  for (let i = old.length - 1; i >= 0; i--) {
    for (let j = now.length - 1; j >= 0; j--) {
      rest[i * width + j] =
        old[i] === now[j]
          ? 1 + (rest[(i + 1) * width + j + 1] ?? 0)
          : Math.max(rest[(i + 1) * width + j] ?? 0, rest[i * width + j + 1] ?? 0);
    }
  }
  const lines: DiffLine[] = [];
  let [i, j] = [0, 0];
  while (i < old.length && j < now.length) {
    const [a = '', b = ''] = [old[i], now[j]];
    if (a === b) {
      lines.push({ kind: 'same', text: a });
      i++;
      j++;
    } else if ((rest[(i + 1) * width + j] ?? 0) >= (rest[i * width + j + 1] ?? 0)) {
      lines.push(gone(a));
      i++;
    } else {
      lines.push(fresh(b));
      j++;
    }
  }
  return [...lines, ...old.slice(i).map(gone), ...now.slice(j).map(fresh)];
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
