import { describe, expect, test } from 'vitest';
import type { LessonStatus } from '../../../../src/core/progress/evidence.ts';
import { minutesLeft, nextLesson, unmetNeeds } from '../../../../src/core/roadmap/guide.ts';
import { lesson } from './sample.ts';

const lessons = [
  lesson('a/1'),
  lesson('a/2', ['a/1'], { minutes: 20 }),
  lesson('a/3', ['a/2'], { minutes: 30 }),
  lesson('a/4', ['a/1'], { minutes: 40, planned: true }),
];
const at = (statuses: Record<string, LessonStatus>) => new Map(Object.entries(statuses));

describe('the next lesson', () => {
  test.each([
    ['at the very beginning', {}, { kind: 'lesson', id: 'a/1', why: 'begin' }],
    ['is the one begun', { 'a/1': 'reading' }, { kind: 'lesson', id: 'a/1', why: 'unfinished' }],
    ['is the first whose needs are proven', { 'a/1': 'proven' }, { kind: 'lesson', id: 'a/2', why: 'ready' }],
    [
      'is stale work before anything new',
      { 'a/1': 'stale', 'a/2': 'reading' },
      { kind: 'lesson', id: 'a/1', why: 'stale' },
    ],
    ['is not one begun too early', { 'a/3': 'reading' }, { kind: 'lesson', id: 'a/1', why: 'ready' }],
    [
      'is none when all that is written is proven',
      { 'a/1': 'proven', 'a/2': 'proven', 'a/3': 'proven' },
      { kind: 'done', planned: 1 },
    ],
  ] as const)('%s', (_name, statuses, next) => {
    expect(nextLesson(lessons, at(statuses))).toEqual(next);
  });
});

test('a lesson waits for needs that are not proven; stale counts, planned locks nothing', () => {
  const unmet = (id: string, statuses: Record<string, LessonStatus>) =>
    unmetNeeds(lessons.find((one) => one.id === id) ?? lesson(id), lessons, at(statuses)).map(
      (need) => need.lesson,
    );
  expect(unmet('a/2', {})).toEqual(['a/1']);
  expect(unmet('a/2', { 'a/1': 'practised' })).toEqual(['a/1']);
  expect(unmet('a/2', { 'a/1': 'proven' })).toEqual([]);
  expect(unmet('a/2', { 'a/1': 'stale' })).toEqual([]);
  expect(unmetNeeds(lesson('a/5', ['a/4']), lessons, at({}))).toEqual([]);
});

test('minutes left count written lessons that are not proven', () => {
  expect(minutesLeft(lessons, at({}))).toBe(60);
  expect(minutesLeft(lessons, at({ 'a/1': 'proven', 'a/2': 'stale' }))).toBe(50);
});
