// Completion in dashboard.yaml: `|` marks the caret.
import { describe, expect, test } from 'vitest';
import { completeDashboard } from '../../../../src/core/pipeline/complete-dashboard.ts';
import { charts } from '../../../../src/core/text/en/charts.ts';

const data = [
  { name: 'revenue_by_day', columns: ['day', 'revenue'] },
  { name: 'receipts', columns: ['receipt_id'] },
];

function labels(marked: string): string[] {
  const offset = marked.indexOf('|');
  const text = marked.slice(0, offset) + marked.slice(offset + 1);
  const words = { fields: charts.fields, types: charts.typeAbout };
  return completeDashboard(text, offset, data, words).items.map(({ label }) => label);
}

describe('what may be written', () => {
  test.each([
    ['the root', '|', ['charts']],
    ['fields that are missing', 'charts:\n  - title: A\n    ty|', ['type', 'data', 'x', 'y']],
    [
      'fields of a type',
      'charts:\n  - title: A\n    type: histogram\n    |',
      ['data', 'x', 'bins', 'x-title', 'y-title', 'format'],
    ],
    [
      'types',
      'charts:\n  - type: |',
      ['bar', 'line', 'area', 'scatter', 'stacked', 'histogram', 'number', 'table'],
    ],
    ['names of results', 'charts:\n  - data: re|', ['revenue_by_day', 'receipts']],
    [
      'columns of what is drawn',
      'charts:\n  - data: revenue_by_day\n    x: |\n  - data: receipts\n',
      ['day', 'revenue'],
    ],
    [
      'columns of the second chart',
      'charts:\n  - data: revenue_by_day\n  - data: receipts\n    y: |',
      ['receipt_id'],
    ],
    ['a series', 'charts:\n  - data: revenue_by_day\n    series: |', ['day', 'revenue']],
    ['a choice', 'charts:\n  - type: line\n    zero: |', ['true', 'false']],
    [
      'a column to format',
      'charts:\n  - data: revenue_by_day\n    type: bar\n    format:\n      |',
      ['day', 'revenue'],
    ],
    [
      'formats',
      'charts:\n  - data: revenue_by_day\n    format:\n      revenue: |',
      ['0', '0.00', '#,##0', '#,##0.00', '0 %', '0.0 %'],
    ],
    ['a free title', 'charts:\n  - title: |', []],
    ['a comment', 'charts:\n  # |', []],
  ])('%s', (_what, marked, expected) => {
    expect(labels(marked)).toEqual(expected);
  });
});
