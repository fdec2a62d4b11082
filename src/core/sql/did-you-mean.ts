// The name a misspelt one probably stands for: nearest by edit distance among what is known where it stands. Pure.
import type { RunFailure } from '../pipeline/observation.ts';
import { sqlFunctions } from '../text/en/sql-functions.ts';
import { plainName, type KnownSchema } from './schema.ts';
import { scopeAt } from './scope.ts';

export interface Suggestion {
  readonly written: string;
  readonly name: string;
  /** What to replace in the step's text. */
  readonly offset: number;
  readonly length: number;
}

const UNKNOWN = /^no such (table|column|function):|has no (column) named/;

/** Null when the failure is about something else, or nothing is near enough. */
export function didYouMean(failure: RunFailure, text: string, schema: KnownSchema): Suggestion | null {
  const match = UNKNOWN.exec(failure.message);
  const { offset, length } = failure;
  if (match === null || offset === undefined || length === undefined) return null;
  const written = text.slice(offset, offset + length);
  const name = nearest(plainName(written), candidates(match[1] ?? match[2] ?? '', text, offset, schema));
  return name === null ? null : { written, name, offset, length };
}

function candidates(kind: string, text: string, offset: number, schema: KnownSchema): string[] {
  if (kind === 'function') return Object.keys(sqlFunctions);
  const { ctes, sources, tokens } = scopeAt(text, offset, schema);
  if (kind === 'table') return [...ctes, ...schema.tables].map((table) => table.name);
  const at = tokens.findIndex((token) => token.offset === offset);
  const owner = tokens[at - 1]?.text === '.' ? plainName(tokens[at - 2]?.text ?? '') : null;
  const seen = sources.filter(({ as }) => owner === null || as.toLowerCase() === owner);
  const columns = (seen.length > 0 ? seen.map(({ table }) => table) : schema.tables).flatMap(
    (table) => table.columns,
  );
  return columns.map((column) => column.name);
}

/** The nearest of the names, or null when all are too far: a third of the letters may differ. */
export function nearest(written: string, names: readonly string[]): string | null {
  const wanted = written.toLowerCase();
  const allowed = Math.max(1, Math.floor(wanted.length / 3));
  let best: { name: string; distance: number } | null = null;
  for (const name of new Set(names)) {
    const distance = editDistance(wanted, name.toLowerCase(), allowed);
    if (distance <= allowed && distance > 0 && (best === null || distance < best.distance))
      best = { name, distance };
  }
  return best?.name ?? null;
}

/** Letters to add, drop, change or swap with their neighbour; anything above `cap` is told as `cap + 1`. */
export function editDistance(a: string, b: string, cap = Infinity): number {
  if (Math.abs(a.length - b.length) > cap) return cap + 1;
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      row.push(
        Math.min(
          (above[j] ?? 0) + 1,
          (row[j - 1] ?? 0) + 1,
          (above[j - 1] ?? 0) + (same ? 0 : 1),
          swapped ? (before[j - 2] ?? 0) + 1 : Infinity,
        ),
      );
    }
    before = above;
    above = row;
  }
  return Math.min(above[b.length] ?? 0, cap + 1);
}
