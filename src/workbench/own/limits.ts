// How much «Your CSV» takes. Said on the page, and kept.

/** Of all files of a project together. */
export const MAX_BYTES = 200_000_000;
export const MAX_FILES = 30;

/** Of the database of a run, all tables and what queries need; the engine itself cannot have more than two gigabytes. */
export const RUN_MEMORY = 1_600_000_000;

/** A statement over so many bytes may take its time, on a slow machine most of all; Stop ends it at any moment. */
export function patienceFor(bytes: number): number {
  return Math.max(120_000, bytes / 200);
}

/** Files up to this size together are handed to the workbench as text: everything a lab does with its files works on them. */
export const INLINE_BYTES = 1_000_000;
