// The history of one lab: every Run and Check with its draft, the newest so many of them, shared by all tabs.
// Knows storage and tabs only. One record per entry, so that two tabs append without loss; nobody waits for it.
import { isHistoryEntry, isRepeat, pushedOut, type HistoryEntry } from '../core/history/entry.ts';
import { Unavailable } from './connection.ts';
import { createWholeDatabase, type WholeDatabase } from './whole-database.ts';
import type { Channel } from './evidence-log.ts';

export type NewEntry = Pick<HistoryEntry, 'kind' | 'draft' | 'outcome'>;

export interface HistoryLog {
  /** Newest first. */
  all(): Promise<readonly HistoryEntry[]>;
  /** Resolves once it is safely stored; rejects when it could not be. What was not stored is kept for this tab. */
  record(entry: NewEntry): Promise<void>;
  clear(): Promise<void>;
  /** Called after every change, also from other tabs. Returns the function that ends it. */
  subscribe(listener: () => void): () => void;
}

/** The history of this lab in this browser. Opens the database on first use. */
export function openHistoryLog(lab: string): HistoryLog {
  return createHistoryLog(lab, createWholeDatabase(), new BroadcastChannel('pipeyard-history'));
}

/** Where the keys of a lab's entries begin. */
export function historyPrefix(lab: string): string {
  return `${lab}/`;
}

export function createHistoryLog(
  lab: string,
  database: WholeDatabase,
  channel: Channel,
  now: () => Date = () => new Date(),
): HistoryLog {
  const listeners = new Set<() => void>();
  /** Entries that could not be stored: they live as long as the tab. */
  const unsaved: HistoryEntry[] = [];
  /** One after the other: each looks at what the one before has left. */
  let last: Promise<void> = Promise.resolve();

  async function stored(): Promise<readonly HistoryEntry[]> {
    const found = await database.under('history', historyPrefix(lab));
    return found.filter(isHistoryEntry);
  }

  async function all(): Promise<readonly HistoryEntry[]> {
    const entries = await stored().catch((error: unknown) => {
      if (!(error instanceof Unavailable)) throw error;
      return [];
    });
    return [...entries, ...unsaved].sort(newestFirst);
  }

  function keyAt(at: string): string {
    const random = crypto.getRandomValues(new Uint32Array(2));
    return `${historyPrefix(lab)}${at}/${[...random].map((part) => part.toString(36)).join('')}`;
  }

  async function append(entry: NewEntry): Promise<void> {
    const at = now().toISOString();
    const made: HistoryEntry = { ...entry, key: keyAt(at), at, times: 1 };
    try {
      const before = [...(await stored())].sort(newestFirst);
      const [newest] = before;
      if (newest !== undefined && isRepeat(newest, entry)) {
        // Counted where it lies: another tab may count it, too.
        await database.edit('history', newest.key, (old) =>
          isHistoryEntry(old) ? { ...old, at, times: old.times + 1, outcome: entry.outcome } : made,
        );
        return;
      }
      await database.change({
        put: { history: new Map([[made.key, made]]) },
        remove: { history: pushedOut(before, made).map(({ key }) => key) },
      });
    } catch (error) {
      if (isRepeat(unsaved.at(-1), entry)) unsaved.pop();
      unsaved.push(made);
      throw error;
    }
  }

  channel.addEventListener('message', notify);

  function notify(): void {
    for (const listener of listeners) listener();
  }

  async function then(work: () => Promise<void>): Promise<void> {
    const turn = last.then(work);
    last = turn.catch(() => undefined);
    try {
      await turn;
      channel.postMessage('changed');
    } finally {
      notify();
    }
  }

  return {
    all,
    record: (entry) => then(() => append(entry)),
    clear: () =>
      then(async () => {
        unsaved.length = 0;
        await database.removeUnder('history', historyPrefix(lab));
      }),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** By time; what happened in the same millisecond, by key, so that every tab tells it alike. */
function newestFirst(one: HistoryEntry, other: HistoryEntry): number {
  return other.at.localeCompare(one.at) || other.key.localeCompare(one.key);
}
