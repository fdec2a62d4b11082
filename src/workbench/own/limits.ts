// How much «Your CSV» takes. Said on the page, and kept.

/** Of all files of a project together. */
export const MAX_BYTES = 200_000_000;
export const MAX_FILES = 30;

/** Files up to this size together are handed to the workbench as text: everything a lab does with its files works on them. */
export const INLINE_BYTES = 1_000_000;
