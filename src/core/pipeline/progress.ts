// What a run tells while it works. A listener may be slow: whoever passes one on thins it out.

export type RunProgress =
  /** A file is being staged: bytes of it that are done, and rows so far. */
  | {
      readonly kind: 'loading';
      readonly file: string;
      readonly bytes: number;
      readonly size: number;
      readonly rows: number;
      /** Bytes that the engine has taken for all it holds. */
      readonly memory: number;
    }
  /** A step begins. */
  | { readonly kind: 'step'; readonly step: string };

export type OnProgress = (progress: RunProgress) => void;

/** About ten a second are seen as steady motion, and more would only cost. */
const GAP_MS = 100;

/** Lets through every step, the first and last word on a file, and between them one word in a while. */
export function thinned(listener: OnProgress, now: () => number = () => performance.now()): OnProgress {
  let last = -Infinity;
  return (progress) => {
    const whole = progress.kind === 'step' || progress.bytes === 0 || progress.bytes === progress.size;
    if (!whole && now() - last < GAP_MS) return;
    last = now();
    listener(progress);
  };
}
