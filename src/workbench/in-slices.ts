// Drives long work (a generator that pauses often) in short turns, so that the page keeps answering. Knows nothing of the work.

/** A turn on the main thread, in ms. */
const TURN = 10;

export interface Slices {
  /** 0 to 1, after every turn. */
  onShare?(share: number): void;
  /** When aborted, the work is dropped and the outcome is null. */
  readonly signal?: AbortSignal;
}

/** What the work returns, or null when it was called off. */
export async function inSlices<T>(work: Generator<number, T>, options: Slices = {}): Promise<T | null> {
  for (;;) {
    const end = performance.now() + TURN;
    let next = work.next();
    while (next.done !== true && performance.now() < end) next = work.next();
    if (options.signal?.aborted === true) return null;
    if (next.done === true) return next.value;
    options.onShare?.(next.value);
    await new Promise((resolve) => setTimeout(resolve));
  }
}
