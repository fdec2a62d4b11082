// Evidence: what a learner did, one entry per event, append-only. Statuses are derived, never stored.
import type { Draft } from '../lab.ts';

export type EvidenceKind =
  /** The lesson page was opened. */
  | 'read'
  /** The draft ran, without grading. */
  | 'ran'
  /** The draft was graded. */
  | 'graded';

export interface Evidence {
  /** Random, unique over devices: merging two logs is a union by this id. */
  readonly id: string;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly kind: EvidenceKind;
  readonly lesson: string;
  /** Lab id and version; absent for `read`. */
  readonly lab?: string;
  readonly version?: number;
  /** For `graded` only. */
  readonly passed?: boolean;
  /** For `graded` only: ids of the failed checks, and what was graded (so that anybody can re-grade it). */
  readonly failed?: readonly string[];
  readonly draft?: Draft;
}

/** `stale`: proven on an older version of the lab whose passing draft may no longer pass. */
export type LessonStatus = 'not-started' | 'reading' | 'practised' | 'proven' | 'stale';
