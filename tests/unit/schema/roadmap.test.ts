import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { parseRoadmap } from '../../../src/schema/roadmap.ts';

const read = (yaml: string) => parseRoadmap(parse(yaml), 'roadmap.yaml');
const stage = (lessons: string) => `stages:\n  - { id: sql, title: SQL, summary: s, lessons: [${lessons}] }`;
const lesson = (fields: string) =>
  `{ id: sql/a, title: A, project: p, summary: s, minutes: 30, needs: []${fields} }`;

describe('what an author reads when the roadmap is wrong', () => {
  test.each([
    [
      'a misspelt field',
      stage(lesson(', minuets: 3')),
      'lesson "sql/a": `minuets` is not known here; take it out, or look for a misspelling.',
    ],
    [
      'a short lesson',
      stage(lesson('').replace('30', '3')),
      'lesson "sql/a", minutes: is too small or too short; write at least 5.',
    ],
    [
      'a missing title',
      stage(lesson('').replace('title: A, ', '')),
      'lesson "sql/a", title: is missing; write a text.',
    ],
    [
      'an id in capitals',
      stage(lesson('').replace('sql/a', 'sql/A')),
      'lesson "sql/A", id: is not right: write it as <stage>/<lesson>, lower case with dashes.',
    ],
    [
      'an unknown need',
      stage(lesson('').replace('[]', '[{ lesson: sql/z, because: b }]')),
      'Lesson "sql/a" needs "sql/z", which is no lesson of this roadmap. Name one of its ids, or drop the need.',
    ],
    [
      'a need without a reason',
      stage(lesson('').replace('[]', '[{ lesson: sql/z }]')),
      'lesson "sql/a", need 1, because: is missing; write a text.',
    ],
    [
      'a circle',
      stage(lesson('').replace('[]', '[{ lesson: sql/a, because: b }]')),
      'Lessons need each other in a circle: sql/a -> sql/a. Drop one of these needs.',
    ],
    [
      'a lesson in the wrong stage',
      stage(lesson('').replace('sql/a', 'etl/a')),
      'Lesson "etl/a" stands in stage "sql". Write its id as "sql/a".',
    ],
    [
      'two lessons of one name',
      stage(`${lesson('')}, ${lesson('')}`),
      'Two lessons are called "sql/a". Give each its own id.',
    ],
    [
      'a planned lesson with a lab',
      stage(lesson(', planned: true, lab: x')),
      'Lesson "sql/a" is planned and has a lab. Drop "planned" when it is written, or "lab" until then.',
    ],
    ['no stages', 'title: x', 'stages: is missing; write a list.'],
  ])('%s', (_name, yaml, sentence) => {
    expect(() => read(yaml)).toThrow(`roadmap.yaml: ${sentence}`);
  });
});
