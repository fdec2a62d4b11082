import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { pageProblems } from '../../../src/components/lesson-pages.ts';
import { lessonsOf } from '../../../src/core/roadmap/roadmap.ts';
import { parseRoadmap } from '../../../src/schema/roadmap.ts';
import { lesson } from '../core/roadmap/sample.ts';

const FILE = 'content/roadmap.yaml';

describe('the roadmap we ship', () => {
  const roadmap = parseRoadmap(parse(readFileSync(FILE, 'utf8')), FILE);

  test('has six stages', () => {
    expect(roadmap.stages.map(({ id }) => id)).toEqual([
      'sql',
      'language',
      'etl',
      'big-data',
      'cloud',
      'operations',
    ]);
  });

  test('agrees with the written lessons', () => {
    const pages = globSync('content/en/lessons/**/*.mdx').map((path) => ({
      id: path.replace(/^content\/en\/lessons/, 'learn').replace(/\.mdx$/, ''),
      data: parse(readFileSync(path, 'utf8').split('---')[1] ?? '') as { lesson?: string; lab?: string },
    }));
    expect(pageProblems(lessonsOf(roadmap), pages)).toEqual([]);
  });

  test.each(globSync('content/en/**/*.mdx'))('%s links the font for the Hangul it prints', (path) => {
    const text = readFileSync(path, 'utf8');
    expect(/^hangul: true$/m.test(text)).toBe(/\p{Script=Hangul}/u.test(text));
  });

  // A lesson's minutes include its lab: what is left is the reading, a quarter of an hour or so.
  test.each(lessonsOf(roadmap).filter(({ lab }) => lab !== undefined))(
    '$id leaves time to read beside its lab',
    ({ lab, minutes }) => {
      const { minutes: doing } = parse(readFileSync(`labs/${lab ?? ''}/lab.yaml`, 'utf8')) as {
        minutes: number;
      };
      expect(minutes - doing).toBeGreaterThanOrEqual(10);
      expect(minutes - doing).toBeLessThanOrEqual(25);
    },
  );
});

test('a lesson without a page, and a page without a lesson, are named', () => {
  const first = lesson('sql/a');
  expect(pageProblems([first], [])).toEqual([
    'content/roadmap.yaml: lesson "sql/a" has no page. Write content/en/lessons/sql/a.mdx, or mark it "planned: true".',
  ]);
  expect(pageProblems([], [{ id: 'learn/sql/b', data: { lesson: 'sql/b' } }])).toEqual([
    'content/en/lessons/sql/b.mdx: content/roadmap.yaml has no such lesson. Add it there.',
  ]);
  expect(pageProblems([first], [{ id: 'learn/sql/a', data: { lesson: 'sql/a', lab: 'x' } }])).toHaveLength(1);
});
