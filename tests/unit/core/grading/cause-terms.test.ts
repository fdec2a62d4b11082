import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { CAUSES } from '../../../../src/core/grading/cause.ts';
import { CAUSE_TERMS, glossaryAnchor } from '../../../../src/core/grading/cause-terms.ts';
import { glossarySchema } from '../../../../src/schema/glossary.ts';

const { terms } = glossarySchema.parse(parse(readFileSync('content/en/glossary.yaml', 'utf8')));

test.each(CAUSES)('the glossary explains %s', (cause) => {
  expect(terms.map(({ id }) => id)).toContain(CAUSE_TERMS[cause]);
});

test('the path names page and anchor', () => {
  expect(glossaryAnchor('join-fan-out')).toBe('#join-fan-out');
});
