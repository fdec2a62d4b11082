// One Run or Check as the history keeps it: the draft, when, and what came of it. Plain data; knows no storage.
import type { Draft } from '../lab.ts';
import { isDraft, isRecord } from '../progress/is-evidence.ts';

export type Outcome =
  | { readonly status: 'ran'; readonly results: number; readonly rows: number; readonly ms: number }
  | { readonly status: 'run-failed'; readonly message: string; readonly step: string; readonly ms: number }
  | { readonly status: 'passed'; readonly checks: number; readonly ms: number }
  | { readonly status: 'checks-failed'; readonly failed: readonly string[]; readonly ms: number }
  | { readonly status: 'stopped' | 'timeout' | 'crashed'; readonly ms: number }
  /** Not run: the draft as it was before an older one was brought back. */
  | { readonly status: 'replaced' };

export type HistoryKind = 'run' | 'check' | 'replaced';

export interface HistoryEntry {
  /** Unique; begins with the lab and sorts by time. */
  readonly key: string;
  readonly kind: HistoryKind;
  /** ISO 8601, UTC: when it happened last. */
  readonly at: string;
  /** How often in a row the same draft came to the same. */
  readonly times: number;
  readonly draft: Draft;
  readonly outcome: Outcome;
}

/** Entries kept of one lab. */
export const KEPT_ENTRIES = 200;

/** Characters of all drafts of one lab together: a draft of 200 kB must not become a history of 40 MB. */
export const KEPT_CHARACTERS = 4_000_000;

/** Entries, newest first, that a new one pushes out. */
export function pushedOut(
  entries: readonly HistoryEntry[],
  made: Pick<HistoryEntry, 'draft'>,
): readonly HistoryEntry[] {
  let characters = sizeOf(made);
  return entries.filter((entry, at) => {
    characters += sizeOf(entry);
    return at >= KEPT_ENTRIES - 1 || characters > KEPT_CHARACTERS;
  });
}

function sizeOf({ draft }: Pick<HistoryEntry, 'draft'>): number {
  return Object.values(draft).reduce((sum, text) => sum + text.length, 0);
}

/** The same draft, asked the same, with the same end: then the entry before says it already. */
export function isRepeat(
  before: HistoryEntry | undefined,
  entry: Pick<HistoryEntry, 'kind' | 'draft' | 'outcome'>,
): boolean {
  return (
    before?.kind === entry.kind &&
    endOf(before.outcome) === endOf(entry.outcome) &&
    sameText(before.draft, entry.draft)
  );
}

/** Steps whose text differs. */
export function changedSteps(one: Draft, other: Draft): readonly string[] {
  const steps = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...steps].filter((step) => (one[step] ?? '') !== (other[step] ?? ''));
}

export function sameText(one: Draft, other: Draft): boolean {
  return changedSteps(one, other).length === 0;
}

/** What an outcome comes to, without how long it took. */
function endOf(outcome: Outcome): string {
  return JSON.stringify({ ...outcome, ms: 0 });
}

const STATUSES: ReadonlySet<unknown> = new Set<Outcome['status']>([
  'ran',
  'run-failed',
  'passed',
  'checks-failed',
  'stopped',
  'timeout',
  'crashed',
  'replaced',
]);
const KINDS: ReadonlySet<unknown> = new Set<HistoryKind>(['run', 'check', 'replaced']);

/** What storage gives back is checked before it is believed; a damaged entry does not count. */
export function isHistoryEntry(value: unknown): value is HistoryEntry {
  if (!isRecord(value) || !isRecord(value['outcome'])) return false;
  const { key, kind, at, times, draft, outcome } = value;
  return (
    typeof key === 'string' &&
    KINDS.has(kind) &&
    typeof at === 'string' &&
    !Number.isNaN(Date.parse(at)) &&
    typeof times === 'number' &&
    isDraft(draft) &&
    isOutcome(outcome)
  );
}

function isOutcome(outcome: Record<string, unknown>): boolean {
  const { status, failed } = outcome;
  const number = (key: string): boolean => typeof outcome[key] === 'number';
  if (!STATUSES.has(status)) return false;
  if (status === 'replaced') return true;
  if (!number('ms')) return false;
  if (status === 'ran') return number('results') && number('rows');
  if (status === 'run-failed')
    return typeof outcome['message'] === 'string' && typeof outcome['step'] === 'string';
  if (status === 'checks-failed')
    return Array.isArray(failed) && failed.every((one) => typeof one === 'string');
  return status !== 'passed' || number('checks');
}
