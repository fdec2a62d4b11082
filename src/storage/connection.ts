// Keeps one live connection to a database and opens a fresh one when it was lost (WebKit drops it under pressure).
// Knows nothing of IndexedDB's API nor of what is stored: it is given how to open and what to do.

/** Where the connection tells that it is gone, so that the next use opens anew. */
export type OnLost = () => void;

export type Open<Handle> = (onLost: OnLost) => Promise<Handle>;

/** The browser has no usable database at all (private mode, storage blocked, newer schema by a newer build). */
export class Unavailable extends Error {
  override readonly name = 'Unavailable';
}

/** Names by which browsers say "this handle is dead"; everything else (quota, constraint) is not mended by reopening. */
const LOST = new Set(['InvalidStateError', 'UnknownError', 'AbortError']);

const TRIES = 3;

export class Connection<Handle> {
  #handle: Promise<Handle> | null = null;
  readonly #open: Open<Handle>;

  constructor(open: Open<Handle>) {
    this.#open = open;
  }

  /** Does `work` on a live handle; after a lost connection does it again on a fresh one. `work` must bear repetition. */
  async use<T>(work: (handle: Handle) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      const handle = await this.#connect();
      try {
        return await work(handle);
      } catch (error) {
        if (attempt === TRIES || !isLost(error)) throw error;
        this.#handle = null;
      }
    }
  }

  #connect(): Promise<Handle> {
    if (this.#handle !== null) return this.#handle;
    const opening: Promise<Handle> = this.#open(() => {
      if (this.#handle === opening) this.#handle = null;
    }).catch((error: unknown) => {
      // Not kept: storage may be allowed, or the blocking tab closed, by the next use.
      if (this.#handle === opening) this.#handle = null;
      throw new Unavailable('no database', { cause: error });
    });
    this.#handle = opening;
    return opening;
  }
}

function isLost(error: unknown): boolean {
  return error instanceof Error && LOST.has(error.name);
}
