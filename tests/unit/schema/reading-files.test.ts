// The data behind career notes, diagrams, resources, glossary and stage pages: sound, and in step with the roadmap.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { lessonsOf } from '../../../src/core/roadmap/roadmap.ts';
import { architecturesSchema } from '../../../src/schema/architectures.ts';
import { glossarySchema } from '../../../src/schema/glossary.ts';
import { resourcesSchema } from '../../../src/schema/resources.ts';
import { parseRoadmap } from '../../../src/schema/roadmap.ts';
import { selfCheckSchema } from '../../../src/schema/self-check.ts';
import { SEED_SYSTEMS, stackSchema } from '../../../src/schema/stack.ts';
import { stagesSchema } from '../../../src/schema/stage-notes.ts';

const read = (name: string): unknown => parse(readFileSync(`content/en/${name}.yaml`, 'utf8'));
const roadmap = parseRoadmap(parse(readFileSync('content/roadmap.yaml', 'utf8')), 'content/roadmap.yaml');
const known = new Set(lessonsOf(roadmap).map(({ id }) => id));
const unknown = (lessons: readonly (string | undefined)[]) =>
  lessons.filter((lesson) => lesson !== undefined && !known.has(lesson));

const { systems } = stackSchema.parse(read('stack'));
const { terms } = glossarySchema.parse(read('glossary'));
const { resources } = resourcesSchema.parse(read('resources'));
const { architectures } = architecturesSchema.parse(read('architectures'));
const selfCheck = selfCheckSchema.parse(read('self-check'));
const { stages } = stagesSchema.parse(read('stages'));

describe('every lesson that is named is on the roadmap', () => {
  test.each([
    ['stack', systems.flatMap(({ lessons }) => lessons)],
    ['glossary', terms.map(({ lesson }) => lesson)],
    ['architectures', architectures.flatMap(({ boxes }) => boxes.flatMap(({ lessons }) => lessons))],
    ['self-check', selfCheck.starts.map(({ lesson }) => lesson)],
    ['stages', stages.flatMap(({ questions }) => questions.map(({ lesson }) => lesson))],
  ])('%s', (_file, lessons) => {
    expect(unknown(lessons)).toEqual([]);
  });
});

describe('stack', () => {
  test.each(SEED_SYSTEMS)('has %s', (id) => {
    expect(systems.map((system) => system.id)).toContain(id);
  });

  test('an entry that is missing stops the build', () => {
    const without = { systems: systems.filter(({ id }) => id !== 'scala') };
    const issues = stackSchema.safeParse(without).error?.issues ?? [];
    expect(issues.map(({ message }) => message)).toEqual(['lacks an entry for "scala"']);
  });
});

describe('resources', () => {
  test('are there in all three languages, and each address once', () => {
    expect(new Set(resources.map(({ language }) => language))).toEqual(new Set(['en', 'ru', 'ko']));
    const addresses = resources.map(({ url }) => url.replace(/\/$/, ''));
    expect(new Set(addresses).size).toBe(addresses.length);
  });

  test.each(resources.map(({ id, url }) => [id, url]))('%s has a well-formed address', (_id, url) => {
    const { protocol, username, hash, search, href } = new URL(url);
    expect([protocol, username, hash]).toEqual(['https:', '', '']);
    expect(href).toBe(url);
    // Only a video's id is part of an address here.
    expect(search).toMatch(/^$|^\?v=[\w-]{11}$/);
  });

  test.each([
    ['http://example.org/', /full https address/],
    ['https://example.org/a b', /full https address/],
    ['https://example.org/?utm_source=x', /tracking/],
  ])('%s is refused', (url, message) => {
    const [first] = resources;
    const issues = resourcesSchema.safeParse({ resources: [{ ...first, url }] }).error?.issues ?? [];
    expect(issues[0]?.message).toMatch(message);
  });

  test('a date of a check lies not in the future of this list', () => {
    for (const { checked } of resources)
      if (checked !== undefined) expect(checked <= '2026-11-21').toBe(true);
  });
});

test('two entries of one id are refused', () => {
  const [first] = terms;
  const issues = glossarySchema.safeParse({ terms: [first, first] }).error?.issues ?? [];
  expect(issues.map(({ message }) => message)).toEqual([`"${first?.id ?? ''}" stands twice`]);
});

test('every stage of the roadmap has its page, and questions from its own lessons', () => {
  expect(stages.map(({ id }) => id)).toEqual(roadmap.stages.map(({ id }) => id));
  for (const { id, questions } of stages)
    for (const { lesson } of questions) expect(lesson.startsWith(`${id}/`), lesson).toBe(true);
});

test('words in a box are short enough to be drawn', () => {
  for (const { boxes } of architectures) {
    for (const { name, shows, role } of boxes) {
      expect(name.length).toBeLessThanOrEqual(10);
      if (role === 'flow') expect(Math.max(...shows.map(({ length }) => length))).toBeLessThanOrEqual(11);
    }
  }
});
