// placeholder, replaced by the site work: the owner of IndexedDB `pipeyard` (store `evidence`).
import type { Evidence } from '../core/progress/evidence.ts';

export interface EvidenceLog {
  /** Everything recorded so far, oldest first. */
  all(): Promise<readonly Evidence[]>;
  /** Resolves once the entry is safely stored; rejects when it could not be (the caller says so). */
  record(entry: Omit<Evidence, 'id' | 'at'>): Promise<Evidence>;
  /** Called after every change, also from other tabs. Returns the function that ends it. */
  subscribe(listener: () => void): () => void;
}
