import { expect, test } from 'vitest';
import { fitChart, type Choice } from '../../../../src/core/charts/fit-chart.ts';
import { CHART_TYPES, type ChartSpec } from '../../../../src/core/pipeline/dashboard.ts';

const choice: Choice = {
  name: 'sales',
  kind: 'result',
  columns: [
    { name: '_line', numeric: true },
    { name: 'day', numeric: false },
    { name: 'city', numeric: false },
    { name: 'sold', numeric: true },
    { name: 'price', numeric: true },
  ],
};
const bare: ChartSpec = { title: 'T', type: 'bar', data: '' };

test.each([
  ['bar', { x: 'day', y: 'sold' }],
  ['scatter', { x: 'price', y: 'sold' }],
  ['stacked', { x: 'day', y: 'sold', series: 'city' }],
  ['histogram', { x: 'sold' }],
  ['number', { y: 'sold' }],
  ['table', {}],
] as const)('a new %s has what it needs', (type, fields) => {
  expect(fitChart(bare, type, choice)).toEqual({ title: 'T', type, data: 'sales', ...fields });
});

test('another type keeps what it has, too, and drops the rest', () => {
  const line: ChartSpec = {
    title: 'T',
    type: 'line',
    data: 'sales',
    x: 'day',
    y: 'price',
    zero: true,
    xTitle: 'Day',
    formats: [{ column: 'price', pattern: '0.00' }],
  };
  expect(fitChart(line, 'bar', choice)).toEqual({
    title: 'T',
    type: 'bar',
    data: 'sales',
    x: 'day',
    y: 'price',
    xTitle: 'Day',
    formats: line.formats,
  });
  expect(fitChart(line, 'number', choice)).toEqual({
    title: 'T',
    type: 'number',
    data: 'sales',
    y: 'price',
    formats: line.formats,
  });
});

test('another result replaces columns that it has not', () => {
  const other: Choice = { ...choice, name: 'cities', columns: [{ name: 'city', numeric: false }] };
  const before: ChartSpec = { title: 'T', type: 'bar', data: 'sales', x: 'City', y: 'sold' };
  expect(fitChart(before, 'bar', other)).toEqual({
    title: 'T',
    type: 'bar',
    data: 'cities',
    x: 'City',
    y: 'city',
  });
});

test('every type can be made of every other, run or no run', () => {
  for (const from of CHART_TYPES)
    for (const to of CHART_TYPES) {
      const made = fitChart(fitChart(bare, from, undefined), to, undefined);
      expect(Object.values(made).every((value) => value !== undefined)).toBe(true);
    }
});
