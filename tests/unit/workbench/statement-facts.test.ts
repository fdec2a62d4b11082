// Statements of a run as a list: titles, rows, shares, and which result a tab shows.
import { describe, expect, test } from 'vitest';
import type { Observation } from '../../../src/core/pipeline/observation.ts';
import { openTab, resultTabs, statementOf, STATEMENTS } from '../../../src/workbench/results-state.ts';
import { byStep, statementFacts } from '../../../src/workbench/statement-facts.ts';

const draft = {
  load: 'DELETE FROM t;\nINSERT INTO t\n  SELECT 1;\nDROP TABLE x;',
  report: '-- name: r\nSELECT 1;',
};
const at = (step: string, text: string): { step: string; offset: number; length: number } => ({
  step,
  offset: draft[step as keyof typeof draft].indexOf(text),
  length: text.length,
});

const observation = {
  statements: ['mon', 'tue'].flatMap((delivery) => [
    { ...at('load', 'DELETE FROM t;'), delivery, changes: 0, ms: 1 },
    { ...at('load', 'INSERT INTO t\n  SELECT 1;'), delivery, changes: 5, ms: 3 },
    { ...at('load', 'DROP TABLE x;'), delivery, changes: 0, ms: 0 },
    { ...at('report', 'SELECT 1;'), delivery, changes: 0, ms: 1 },
  ]),
  results: [
    {
      ...at('report', 'SELECT 1;'),
      name: 'r',
      set: { columns: ['1'], rows: [[1n]], truncated: true },
      plan: [],
      visited: 0,
    },
  ],
} as unknown as Observation;

describe('statements', () => {
  const facts = statementFacts(observation, draft);

  test('say what they did with rows; results belong to the last delivery', () => {
    expect(facts.map(({ rows }) => rows)).toEqual([
      { kind: 'changed', rows: 0, more: false },
      { kind: 'changed', rows: 5, more: false },
      { kind: 'none' },
      { kind: 'none' },
      { kind: 'changed', rows: 0, more: false },
      { kind: 'changed', rows: 5, more: false },
      { kind: 'none' },
      { kind: 'returned', rows: 1, more: true },
    ]);
  });

  test('have one line and a share of the time', () => {
    expect(facts[1]).toMatchObject({ title: 'INSERT INTO t SELECT 1;', share: 0.3 });
  });

  test('stand together by step and delivery', () => {
    expect(byStep(facts).map(({ step, delivery, ms, changed }) => [delivery, step, ms, changed])).toEqual([
      ['mon', 'load', 4, 5],
      ['mon', 'report', 1, 0],
      ['tue', 'load', 4, 5],
      ['tue', 'report', 1, 0],
    ]);
  });

  test('a result finds its statement of the last delivery', () => {
    expect(statementOf(observation, observation.results[0]!)?.delivery).toBe('tue');
  });
});

test('the tab of a name stays open from run to run; else the first', () => {
  const tabs = resultTabs(observation);
  expect(openTab(tabs, 'r')).toBe('result-0');
  expect(openTab(tabs, 'gone')).toBe('result-0');
  expect(openTab(tabs, STATEMENTS)).toBe(STATEMENTS);
  expect(openTab([], 'r')).toBe(STATEMENTS);
});
