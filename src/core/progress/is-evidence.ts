// Tells whether an unknown value is evidence: what storage (or a file) gives back is checked before it is believed.
// Pure; knows neither where the value came from nor what is done with a bad one.
import type { Evidence, EvidenceKind } from './evidence.ts';

const KINDS: ReadonlySet<unknown> = new Set<EvidenceKind>(['read', 'ran', 'graded']);
const OPTIONAL: readonly (readonly [key: keyof Evidence, type: 'string' | 'number' | 'boolean'])[] = [
  ['lab', 'string'],
  ['version', 'number'],
  ['passed', 'boolean'],
];

/** True for a record whose every field has the right type; extra fields of newer builds are let through. */
export function isEvidence(value: unknown): value is Evidence {
  if (!isRecord(value)) return false;
  const { id, at, kind, lesson, failed, draft } = value;
  return (
    typeof id === 'string' &&
    typeof at === 'string' &&
    typeof lesson === 'string' &&
    KINDS.has(kind) &&
    OPTIONAL.every(([key, type]) => value[key] === undefined || typeof value[key] === type) &&
    (failed === undefined || (Array.isArray(failed) && failed.every(isString))) &&
    (draft === undefined || isDraft(draft))
  );
}

/** A record of texts by step id. */
export function isDraft(value: unknown): value is Readonly<Record<string, string>> {
  return isRecord(value) && Object.values(value).every(isString);
}

/** A plain object, not an array, not null. Own properties only are read from it. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isString(value: unknown): boolean {
  return typeof value === 'string';
}
