// Keeps the draft while the learner types: saves a moment after the last key, at once when the page goes away.
// Says honestly what is stored. Knows no database; it is given one.
import { signal, type ReadonlySignal } from '@preact/signals';
import type { Draft } from '../core/lab.ts';

export type SaveState = 'untouched' | 'pending' | 'saved' | 'failed';

export interface DraftKeeper {
  readonly state: ReadonlySignal<SaveState>;
  /** Remembers the draft and saves it soon. */
  keep(draft: Draft): void;
  /** Saves now what is not saved yet. */
  flush(): Promise<void>;
  /** Forgets what waits to be saved (the draft was reset). */
  drop(): void;
  /** The draft shown came out of storage. */
  found(): void;
}

/** `save` resolves once the draft is safely stored. */
export function createDraftKeeper(save: (draft: Draft) => Promise<void>, delay = 500): DraftKeeper {
  const state = signal<SaveState>('untouched');
  let waiting: Draft | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function flush(): Promise<void> {
    clearTimeout(timer);
    const draft = waiting;
    if (draft === null) return;
    waiting = null;
    try {
      await save(draft);
      // Typed on meanwhile: the newer text is not stored yet.
      if (waiting === null) state.value = 'saved';
    } catch {
      // Nothing is lost: the text is on the page, and the next key tries again. The learner is told.
      waiting ??= draft;
      state.value = 'failed';
    }
  }

  return {
    state,
    flush,
    keep(draft) {
      waiting = draft;
      if (state.value !== 'failed') state.value = 'pending';
      clearTimeout(timer);
      timer = setTimeout(() => void flush(), delay);
    },
    drop() {
      clearTimeout(timer);
      waiting = null;
      state.value = 'untouched';
    },
    found() {
      state.value = 'saved';
    },
  };
}
