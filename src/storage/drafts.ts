// Drafts: the learner's text of each lab, one record per lab, newest wins. Kept apart from evidence, which is never rewritten.
// Knows storage only; when to save is the workbench's business.
import type { Draft } from '../core/lab.ts';
import { isDraft, isRecord } from '../core/progress/is-evidence.ts';
import { OrMemory } from './or-memory.ts';
import { createWholeDatabase, type WholeDatabase } from './whole-database.ts';

export interface SavedDraft {
  readonly draft: Draft;
  /** ISO 8601, UTC. */
  readonly at: string;
  /** Version of the lab it was written against. */
  readonly version: number;
}

export interface Drafts {
  load(lab: string): Promise<SavedDraft | null>;
  /** Resolves once it is safely stored; rejects when it could not be. */
  save(lab: string, version: number, draft: Draft): Promise<void>;
  clear(lab: string): Promise<void>;
  /** False where the browser keeps nothing: drafts then live as long as the tab. */
  readonly persistent: boolean;
}

/** The drafts of this browser. Opens the database on first use. */
export function openDrafts(): Drafts {
  return createDrafts(createWholeDatabase());
}

export function createDrafts(database: WholeDatabase): Drafts {
  const memory = new Map<string, SavedDraft>();
  const store = new OrMemory();

  return {
    get persistent() {
      return store.persistent;
    },
    load: (lab) =>
      store.kept(
        async () => {
          const saved = await database.get('drafts', lab);
          return isSavedDraft(saved) ? saved : null;
        },
        () => memory.get(lab) ?? null,
      ),
    save(lab, version, draft) {
      const saved: SavedDraft = { draft: { ...draft }, version, at: new Date().toISOString() };
      return store.kept(
        () => database.put('drafts', new Map([[lab, saved]])),
        () => void memory.set(lab, saved),
      );
    },
    clear: (lab) =>
      store.kept(
        () => database.remove('drafts', lab),
        () => void memory.delete(lab),
      ),
  };
}

function isSavedDraft(value: unknown): value is SavedDraft {
  return (
    isRecord(value) &&
    typeof value['at'] === 'string' &&
    typeof value['version'] === 'number' &&
    isDraft(value['draft'])
  );
}
