import { expect, test } from 'vitest';
import { pageIdOf } from '../../../../src/core/text/locales.ts';

test.each([
  ['en/lessons/sql/first-load.mdx', 'learn/sql/first-load'],
  ['ru/lessons/sql/first-load.mdx', 'ru/learn/sql/first-load'],
  ['en/career/outlook.mdx', 'career/outlook'],
  ['en/404.mdx', '404'],
  ['ko/career/index.mdx', 'ko/career'],
])('%s lives at %s', (path, id) => {
  expect(pageIdOf(path)).toBe(id);
});
