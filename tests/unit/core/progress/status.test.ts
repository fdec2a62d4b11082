import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Evidence } from '../../../../src/core/progress/evidence.ts';
import { deriveStatuses } from '../../../../src/core/progress/status.ts';
import { evidence, someEvidence } from './evidence-samples.ts';

const versions = { 'cafe-receipts': 2 };
const graded = (passed: boolean, version: number): Evidence =>
  evidence({ kind: 'graded', lab: 'cafe-receipts', version, passed });
const statusAfter = (...log: Evidence[]) =>
  deriveStatuses(log, versions).get('sql/first-load') ?? 'not-started';

describe('status of a lesson', () => {
  test('follows the furthest evidence', () => {
    expect(statusAfter()).toBe('not-started');
    expect(statusAfter(evidence({ kind: 'read' }))).toBe('reading');
    expect(statusAfter(evidence({ kind: 'ran', lab: 'cafe-receipts', version: 2 }))).toBe('practised');
    expect(statusAfter(graded(false, 2))).toBe('practised');
    expect(statusAfter(graded(true, 2))).toBe('proven');
  });

  test('is stale when the lab moved on, and proven again after a new pass', () => {
    expect(statusAfter(graded(true, 1))).toBe('stale');
    expect(statusAfter(graded(true, 1), graded(false, 2))).toBe('stale');
    expect(statusAfter(graded(true, 1), graded(true, 2))).toBe('proven');
  });

  test('a failed attempt after a pass takes nothing away', () => {
    expect(statusAfter(graded(true, 2), graded(false, 2))).toBe('proven');
  });

  test('a pass on a version this build does not know yet counts', () => {
    expect(statusAfter(graded(true, 3))).toBe('proven');
  });

  test('a lab named like an Object method has no version', () => {
    const entry = evidence({ kind: 'graded', lab: 'constructor', version: 1, passed: true });
    expect(statusAfter(entry)).toBe('proven');
  });

  test('does not depend on the order of the log', () => {
    fc.assert(
      fc.property(fc.array(someEvidence), fc.nat(), (log, seed) => {
        const shuffled = log
          .map((entry, i) => ({ entry, key: Math.sin(seed + i) }))
          .sort((a, b) => a.key - b.key)
          .map(({ entry }) => entry);
        const sorted = (m: ReadonlyMap<string, string>) => [...m].sort();
        expect(sorted(deriveStatuses(shuffled, versions))).toEqual(sorted(deriveStatuses(log, versions)));
      }),
    );
  });
});
