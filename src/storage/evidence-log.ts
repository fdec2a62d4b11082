// The evidence log: append-only, shared by all tabs of the site. Pages read statuses from it, labs and lessons record into it.
// Knows storage and tabs; what evidence means is decided in core/progress.
import type { Evidence } from '../core/progress/evidence.ts';
import { isEvidence } from '../core/progress/is-evidence.ts';
import { oldestFirst } from '../core/progress/merge.ts';
import { Unavailable } from './connection.ts';
import { createDatabase, type Database } from './database.ts';

export interface EvidenceLog {
  /** Everything recorded so far, oldest first. */
  all(): Promise<readonly Evidence[]>;
  /** Resolves once the entry is safely stored; rejects when it could not be (the caller says so). */
  record(entry: Omit<Evidence, 'id' | 'at'>): Promise<Evidence>;
  /** Called after every change, also from other tabs. Returns the function that ends it. */
  subscribe(listener: () => void): () => void;
  /** False once something could not be written: entries then live in this tab only, until a later write succeeds. */
  readonly persistent: boolean;
}

/** The little of `BroadcastChannel` that is needed; tests bring their own. */
export interface Channel {
  postMessage(message: unknown): void;
  addEventListener(type: 'message', listener: () => void): void;
}

/** The log of this browser. Opens the database on first use. */
export function openEvidenceLog(): EvidenceLog {
  return createEvidenceLog(createDatabase(), new BroadcastChannel('pipeyard-evidence'));
}

export function createEvidenceLog(database: Database, channel: Channel): EvidenceLog {
  const listeners = new Set<() => void>();
  /** Entries not on disk (yet); the next successful write takes them along. */
  const unsaved = new Map<string, Evidence>();
  let persistent = true;

  function notify(): void {
    for (const listener of listeners) listener();
  }

  async function save(): Promise<void> {
    const batch = new Map(unsaved);
    await database.put('evidence', batch);
    for (const id of batch.keys()) unsaved.delete(id);
    persistent = true;
  }

  channel.addEventListener('message', notify);

  return {
    get persistent() {
      return persistent;
    },
    async all() {
      const stored: readonly unknown[] = await database.all('evidence').catch((error: unknown) => {
        if (!(error instanceof Unavailable)) throw error;
        persistent = false;
        return [];
      });
      // A damaged record is left where it is, for a later build to mend; it just does not count.
      return [...stored.filter(isEvidence), ...unsaved.values()].sort(oldestFirst);
    },
    async record(entry) {
      const evidence: Evidence = { ...entry, id: randomId(), at: new Date().toISOString() };
      unsaved.set(evidence.id, evidence);
      try {
        await save();
        channel.postMessage('changed');
      } catch (error) {
        persistent = false;
        // Without any database the tab's memory is the log, and `persistent` says so. A failed write is news.
        if (!(error instanceof Unavailable)) throw error;
      } finally {
        notify();
      }
      return evidence;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** 128 random bits. Not `randomUUID`: that one is missing where a site is opened over plain http. */
function randomId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
}
