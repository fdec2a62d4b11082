// Derives a lesson's status from evidence and the current lab versions. Nothing is stored: statuses are functions of the log.
// Pure; the wording and the icons of a status are the site's.
import type { Evidence, LessonStatus } from './evidence.ts';

/** Lab id -> version as built. A lab that is not listed is taken to be current. */
export type LabVersions = Readonly<Record<string, number>>;

/** Higher wins: evidence can only move a lesson forward, except that `stale` yields to a fresh `proven`. */
const RANK: Readonly<Record<LessonStatus, number>> = {
  'not-started': 0,
  reading: 1,
  practised: 2,
  stale: 3,
  proven: 4,
};

/** Status of every lesson that has evidence; a lesson that is not in the map is `not-started`. */
export function deriveStatuses(
  log: readonly Evidence[],
  versions: LabVersions,
): ReadonlyMap<string, LessonStatus> {
  const statuses = new Map<string, LessonStatus>();
  for (const evidence of log) {
    const status = statusOf(evidence, versions);
    if (RANK[status] > RANK[statuses.get(evidence.lesson) ?? 'not-started'])
      statuses.set(evidence.lesson, status);
  }
  return statuses;
}

/** What one entry says by itself. */
function statusOf(evidence: Evidence, versions: LabVersions): LessonStatus {
  if (evidence.kind === 'read') return 'reading';
  if (evidence.kind === 'ran' || evidence.passed !== true) return 'practised';
  const { lab, version } = evidence;
  const current = lab !== undefined && Object.hasOwn(versions, lab) ? versions[lab] : undefined;
  // A newer version than this build's (another device, an older cached page) still proves it.
  return current !== undefined && (version ?? 0) < current ? 'stale' : 'proven';
}
