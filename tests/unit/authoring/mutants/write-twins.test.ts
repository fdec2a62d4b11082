// Twins written into a lab.yaml: only their section changes.
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { withTwins } from '../../../../src/authoring/doctor/write-twins.ts';
import type { Twin } from '../../../../src/core/lab.ts';

const PAD = { name: 'pad-text', params: { column: 'total', rate: 0.1 } };
const TWINS: Twin[] = [
  { id: 'twin-1', seed: 4, from: 'monday', faults: [{ name: 'shuffle-rows', params: {} }, PAD] },
  { id: 'twin-2', seed: 5, from: 'monday', faults: [PAD] },
];
const HEAD = '# a lab\nid: x   # stays\nledger: { source: a }\n';
const TAIL = '# about the checks\nchecks:\n  - { id: one,   kind: rerun }\n';

test('replaces the section and nothing else', () => {
  const yaml = `${HEAD}twins:\n  - seed: 1\n    from: monday\n    faults:\n      - shuffle-rows: {}\n${TAIL}`;
  const next = withTwins(yaml, TWINS);
  expect(next.startsWith(`${HEAD}twins:\n`)).toBe(true);
  expect(next.endsWith(TAIL)).toBe(true);
  expect(parse(next)).toMatchObject({
    twins: [
      {
        seed: 4,
        from: 'monday',
        faults: [{ 'shuffle-rows': {} }, { 'pad-text': { column: 'total', rate: 0.1 } }],
      },
      { seed: 5, from: 'monday', faults: [{ 'pad-text': { column: 'total', rate: 0.1 } }] },
    ],
  });
  expect(next).toContain('      - pad-text: { column: total, rate: 0.1 }\n');
  expect(withTwins(next, TWINS)).toBe(next);
});

test('adds the section before the checks where there is none', () => {
  const next = withTwins(`${HEAD}checks:\n  - { id: one, kind: rerun }\n`, TWINS);
  expect(Object.keys(parse(next) as object)).toEqual(['id', 'ledger', 'twins', 'checks']);
});
