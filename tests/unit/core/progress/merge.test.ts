import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mergeEvidence } from '../../../../src/core/progress/merge.ts';
import { someEvidence } from './evidence-samples.ts';

const log = fc.array(someEvidence, { maxLength: 12 });

describe('merging two logs', () => {
  test('is order-free', () => {
    fc.assert(
      fc.property(log, log, (a, b) => {
        expect(mergeEvidence(a, b)).toEqual(mergeEvidence(b, a));
      }),
    );
  });

  test('is idempotent', () => {
    fc.assert(
      fc.property(log, log, (a, b) => {
        const merged = mergeEvidence(a, b);
        expect(mergeEvidence(merged, b)).toEqual(merged);
        expect(mergeEvidence(merged, merged)).toEqual(merged);
      }),
    );
  });

  test('groups as one likes (three devices)', () => {
    fc.assert(
      fc.property(log, log, log, (a, b, c) => {
        expect(mergeEvidence(mergeEvidence(a, b), c)).toEqual(mergeEvidence(a, mergeEvidence(b, c)));
      }),
    );
  });

  test('loses no id and invents none', () => {
    fc.assert(
      fc.property(log, log, (a, b) => {
        const ids = mergeEvidence(a, b).map(({ id }) => id);
        expect(new Set(ids)).toEqual(new Set([...a, ...b].map(({ id }) => id)));
        expect(ids).toHaveLength(new Set(ids).size);
      }),
    );
  });
});
