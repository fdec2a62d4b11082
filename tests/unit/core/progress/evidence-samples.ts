// Evidence for tests: one builder and one arbitrary.
import fc from 'fast-check';
import type { Evidence } from '../../../../src/core/progress/evidence.ts';

let count = 0;

export function evidence(fields: Partial<Evidence>): Evidence {
  count += 1;
  return {
    id: `e${count}`,
    at: '2026-11-21T08:00:00.000Z',
    kind: 'read',
    lesson: 'sql/first-load',
    ...fields,
  };
}

const at = fc
  .date({ min: new Date('2026-01-01'), max: new Date('2027-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString());
const lesson = fc.constantFrom('sql/first-load', 'sql/keys', 'etl/idempotent-load');
const id = fc.string({ minLength: 1, maxLength: 3 });

export const someEvidence: fc.Arbitrary<Evidence> = fc.oneof(
  fc.record({ id, at, lesson, kind: fc.constant('read' as const) }),
  fc.record({
    id,
    at,
    lesson,
    kind: fc.constant('ran' as const),
    lab: fc.constant('cafe-receipts'),
    version: fc.nat(3),
  }),
  fc.record({
    id,
    at,
    lesson,
    kind: fc.constant('graded' as const),
    lab: fc.constant('cafe-receipts'),
    version: fc.nat(3),
    passed: fc.boolean(),
    failed: fc.array(fc.constantFrom('columns', 'revenue', 'twice')),
    draft: fc.dictionary(fc.constantFrom('clean', 'load', 'report'), fc.string()),
  }),
);
