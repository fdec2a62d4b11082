// The form's changes reach the draft as rewrites, one upon the other, and can be taken back.
import { expect, test } from 'vitest';
import { editDashboard } from '../../../src/engines/yaml/edit-dashboard.ts';
import { createBench } from '../../../src/workbench/bench.ts';
import { canUndo, openForm, undoEdit, writeEdit } from '../../../src/workbench/dashboard-state.ts';
import { fixtureLab } from './fixture-lab.ts';

const CHART = {
  title: 'Revenue by day',
  type: 'bar',
  data: 'revenue_by_day',
  x: 'day',
  y: 'revenue',
} as const;

function page() {
  const bench = createBench(fixtureLab, { lesson: '', lessonTitle: '', roadmap: '', glossary: '' });
  const text = (): string => bench.draft.value['dashboard'] ?? '';
  /** What an editor does a moment later. */
  const settle = (): void => {
    const { rewrite, draft } = bench;
    if (rewrite.value !== null) draft.value = { ...draft.value, [rewrite.value.step]: rewrite.value.text };
  };
  return { bench, text, settle };
}

test('two changes before the editor took over the first: both count', () => {
  const { bench, text, settle } = page();
  openForm(bench);
  writeEdit(bench, { kind: 'change', at: 0, chart: { ...CHART, title: 'Money' } }, '', { editDashboard });
  writeEdit(bench, { kind: 'add', chart: { ...CHART, title: 'Again' } }, '', { editDashboard });
  settle();
  expect(text()).toContain('title: Money');
  expect(text()).toContain('title: Again');
});

test('the last change is taken back, unless the text was changed since', () => {
  const { bench, text, settle } = page();
  const before = text();
  expect(canUndo(bench)).toBe(false);
  writeEdit(bench, { kind: 'remove', at: 0 }, 'gone', { editDashboard });
  expect(bench.announcement.value).toBe('gone');
  settle();
  expect(text()).toBe('charts: []\n');
  expect(canUndo(bench)).toBe(true);
  undoEdit(bench);
  settle();
  expect(text()).toBe(before);
  expect(canUndo(bench)).toBe(false);
  writeEdit(bench, { kind: 'remove', at: 0 }, '', { editDashboard });
  settle();
  bench.draft.value = { ...bench.draft.value, dashboard: '# mine' };
  expect(canUndo(bench)).toBe(false);
});

test('what was undone in the editor does not come back with the next change', () => {
  const { bench, text, settle } = page();
  const before = bench.draft.value;
  writeEdit(bench, { kind: 'remove', at: 0 }, '', { editDashboard });
  settle();
  bench.draft.value = before;
  writeEdit(bench, { kind: 'change', at: 0, chart: { ...CHART, title: 'Money' } }, '', { editDashboard });
  settle();
  expect(text()).toContain('title: Money');
});
