// ddmin: a subset that still fails and from which no single part can be taken away (Zeller, Hildebrandt 2002).

export interface DdminPatience {
  expired(): boolean;
  onProgress(size: number): void;
}

/** @param holds must be true for `all`; is asked for subsets in order. Deterministic but for `expired`. */
export function ddmin<T>(
  all: readonly T[],
  holds: (kept: readonly T[]) => boolean,
  patience: DdminPatience,
): readonly T[] {
  let current = all;
  let parts = 2;
  while (current.length >= 2 && !patience.expired()) {
    const chunks = split(current, parts);
    const next = firstHolding(chunks, current, holds, patience);
    if (next !== null) {
      parts = next.kind === 'chunk' ? 2 : Math.max(parts - 1, 2);
      current = next.kept;
      patience.onProgress(current.length);
    } else if (parts < current.length) {
      parts = Math.min(current.length, parts * 2);
    } else break;
  }
  return current.length === 1 && !patience.expired() && holds([]) ? [] : current;
}

interface Step<T> {
  readonly kind: 'chunk' | 'rest';
  readonly kept: readonly T[];
}

function firstHolding<T>(
  chunks: readonly (readonly T[])[],
  current: readonly T[],
  holds: (kept: readonly T[]) => boolean,
  patience: DdminPatience,
): Step<T> | null {
  for (const chunk of chunks) {
    if (patience.expired()) return null;
    if (holds(chunk)) return { kind: 'chunk', kept: chunk };
  }
  // With two parts, what is left of one is the other: it was just tried.
  if (chunks.length === 2) return null;
  for (const chunk of chunks) {
    if (patience.expired()) return null;
    const inChunk = new Set(chunk);
    const rest = current.filter((item) => !inChunk.has(item));
    if (holds(rest)) return { kind: 'rest', kept: rest };
  }
  return null;
}

function split<T>(list: readonly T[], parts: number): T[][] {
  const chunks: T[][] = [];
  for (let i = 0; i < parts; i++) {
    chunks.push(
      list.slice(Math.floor((i * list.length) / parts), Math.floor(((i + 1) * list.length) / parts)),
    );
  }
  return chunks.filter((chunk) => chunk.length > 0);
}
