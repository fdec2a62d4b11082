// How much of somebody's own data a run takes on, told before it loads anything.
import type { Lab } from '../lab.ts';
import { loading as words } from '../text/en/loading.ts';
import type { RunFailure } from './observation.ts';
import type { Scenario } from './scenario.ts';

/** For a database of somebody's own files. A module of the engine can have 2 GB in all. */
export const OWN_MEMORY = 1536 << 20;

/** Raw rows, cleaned rows and a sort over them take no more than this for each byte of an ordinary file. */
const MEMORY_PER_BYTE = 6;

/** Bytes of files that a run may load together, for a database of so much memory. */
export function largestLoad(memory: number): number {
  return Math.floor(memory / MEMORY_PER_BYTE);
}

/** Null when the blobs that a scenario delivers fit, as far as their size tells. */
export function tooLarge(lab: Lab, scenario: Scenario): RunFailure | undefined {
  const { memory } = lab.limits;
  if (memory === undefined) return undefined;
  const bytes = scenario.actions.reduce(
    (sum, action) => sum + (action.kind === 'deliver' ? blobBytes(action.delivery.files) : 0),
    0,
  );
  const limit = largestLoad(memory);
  if (bytes <= limit) return undefined;
  return { kind: 'too-much', whole: true, message: words.tooLarge(megabytes(bytes), megabytes(limit)) };
}

function blobBytes(files: Lab['deliveries'][number]['files']): number {
  return files.reduce((sum, { body }) => sum + (body.kind === 'blob' ? body.blob.size : 0), 0);
}

function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1e6).toLocaleString('en')} MB`;
}
