import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isEvidence } from '../../../../src/core/progress/is-evidence.ts';
import { evidence, someEvidence } from './evidence-samples.ts';

test('accepts all evidence, also after a trip through JSON', () => {
  fc.assert(
    fc.property(someEvidence, (entry) => {
      expect(isEvidence(entry)).toBe(true);
      expect(isEvidence(JSON.parse(JSON.stringify(entry)))).toBe(true);
    }),
  );
});

test('never throws and refuses what is not evidence', () => {
  fc.assert(
    fc.property(fc.anything(), (value) => {
      expect(isEvidence(value)).toBe(false);
    }),
  );
});

test.each([
  ['a number for a lesson', { ...evidence({}), lesson: 1 }],
  ['an unknown kind', { ...evidence({}), kind: 'passed' }],
  ['passed as text', { ...evidence({}), passed: 'true' }],
  ['a draft with a number', { ...evidence({}), draft: { clean: 1 } }],
  ['failed as text', { ...evidence({}), failed: 'columns' }],
  ['null', null],
])('refuses %s', (_name, value) => {
  expect(isEvidence(value)).toBe(false);
});
