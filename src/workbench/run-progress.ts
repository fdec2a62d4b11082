// How far a run is, over all of its files: made of what the worker tells, one word after the other. Pure.
import type { Lab } from '../core/lab.ts';
import type { RunProgress } from '../core/pipeline/progress.ts';

export type Progress =
  | { readonly kind: 'none' }
  | {
      readonly kind: 'loading';
      readonly file: string;
      /** Which file of how many, 1-based. */
      readonly at: number;
      readonly files: number;
      /** Over all files. */
      readonly bytes: number;
      readonly size: number;
      readonly rows: number;
      /** Rows a second since loading began; 0 while that is too early to say. */
      readonly speed: number;
      /** Bytes that the engine has taken. */
      readonly memory: number;
    }
  | { readonly kind: 'step'; readonly step: string };

/** Too short to tell a speed from. */
const EARLY_MS = 200;

/** @returns what takes the worker's words and gives the state after each */
export function followRun(lab: Lab, deliveries: number, now: () => number): (told: RunProgress) => Progress {
  const files = lab.deliveries.slice(0, deliveries).flatMap((delivery) => delivery.files);
  const size = files.reduce((sum, { body }) => sum + (body.kind === 'blob' ? body.blob.size : 0), 0);
  const start = now();
  let before = { bytes: 0, rows: 0, files: 0 };
  let current: Extract<RunProgress, { kind: 'loading' }> | null = null;
  return (told) => {
    if (told.kind === 'step') return told;
    // Another file, or the same one delivered again: what came before it is done.
    if (current !== null && (current.file !== told.file || told.bytes < current.bytes)) {
      before = {
        bytes: before.bytes + current.size,
        rows: before.rows + current.rows,
        files: before.files + 1,
      };
    }
    current = told;
    const rows = before.rows + told.rows;
    const ms = now() - start;
    return {
      kind: 'loading',
      file: told.file,
      at: before.files + 1,
      files: Math.max(files.length, before.files + 1),
      bytes: before.bytes + told.bytes,
      size: Math.max(size, before.bytes + told.size),
      rows,
      memory: told.memory,
      speed: ms < EARLY_MS ? 0 : (1000 * rows) / ms,
    };
  };
}
