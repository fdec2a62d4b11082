// Files in memory that grow by pieces: nothing they hold is copied to make room, and what one gives up the next one takes.

export const PIECE = 1 << 18;

/** Where the pieces of files come from. */
export class PieceStore {
  readonly #limit: number;
  #idle: Uint8Array[] = [];
  #used = 0;

  /** @param limit bytes of all files together */
  constructor(limit: number) {
    this.#limit = limit;
  }

  /** Zeros; null where the limit is reached or the machine has no more. */
  take(): Uint8Array | null {
    if ((this.#used + 1) * PIECE > this.#limit) return null;
    const piece = this.#idle.pop()?.fill(0) ?? allocate();
    if (piece !== null) this.#used++;
    return piece;
  }

  /** They wait for the next file as long as the work goes on that took them; then they are let go. */
  give(pieces: readonly Uint8Array[]): void {
    this.#used -= pieces.length;
    if (this.#idle.length === 0) queueMicrotask(() => (this.#idle = []));
    this.#idle.push(...pieces);
  }

  /** Bytes that files have taken. */
  get used(): number {
    return this.#used * PIECE;
  }
}

export class PiecedFile {
  readonly #store: PieceStore;
  readonly #pieces: Uint8Array[] = [];
  #size = 0;

  constructor(store: PieceStore) {
    this.#store = store;
  }

  get size(): number {
    return this.#size;
  }

  /** Bytes read: at the end of the file, fewer than asked for. */
  read(at: number, into: Uint8Array): number {
    const end = Math.min(at + into.length, this.#size);
    for (let from = at; from < end;) {
      const start = from % PIECE;
      const part = this.#piece(from).subarray(start, start + end - from);
      into.set(part, from - at);
      from += part.length;
    }
    return Math.max(0, end - at);
  }

  /** False when there is no room for all of it. */
  write(at: number, bytes: Uint8Array): boolean {
    const end = at + bytes.length;
    if (end > this.#size && !this.resize(end)) return false;
    for (let from = at; from < end;) {
      const start = from % PIECE;
      const part = bytes.subarray(from - at, from - at + PIECE - start);
      this.#piece(from).set(part, start);
      from += part.length;
    }
    return true;
  }

  /** What it grows by are zeros. False when there is no room for it. */
  resize(size: number): boolean {
    if (size < this.#size) {
      this.#store.give(this.#pieces.splice(Math.ceil(size / PIECE)));
      if (size % PIECE > 0) this.#piece(size).fill(0, size % PIECE);
    }
    while (this.#pieces.length * PIECE < size) {
      const piece = this.#store.take();
      if (piece === null) return false;
      this.#pieces.push(piece);
    }
    this.#size = size;
    return true;
  }

  #piece(at: number): Uint8Array {
    const piece = this.#pieces[Math.floor(at / PIECE)];
    if (piece === undefined) throw new Error(`a file of ${this.#size} bytes has none at ${at}`);
    return piece;
  }
}

function allocate(): Uint8Array | null {
  try {
    return new Uint8Array(PIECE);
  } catch {
    // «RangeError: Array buffer allocation failed».
    return null;
  }
}
