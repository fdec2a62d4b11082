import { describe, expect, test } from 'vitest';
import { readDashboard } from '../../../../src/engines/yaml/read-dashboard.ts';

const CHART = `charts:
  - title: Revenue
    type: bar
    data: revenue_by_day
    x: day
    y: revenue
`;

test('a dashboard with two charts', () => {
  expect(readDashboard(`# mine\n${CHART}  - { title: "007", type: line, data: d, x: 1, y: true }\n`)).toEqual(
    {
      charts: [
        { title: 'Revenue', type: 'bar', data: 'revenue_by_day', x: 'day', y: 'revenue' },
        { title: '007', type: 'line', data: 'd', x: '1', y: 'true' },
      ],
    },
  );
});

test('no chart at all is a dashboard without charts', () => {
  expect(readDashboard('charts: []')).toEqual({ charts: [] });
});

/** The place is shown by «…». */
function failed(text: string): string {
  const outcome = readDashboard(text);
  if (!('kind' in outcome)) return 'no failure';
  const { offset = 0, length = 0, message } = outcome;
  expect(outcome.kind).toBe('dashboard');
  return `${message} at «${text
    .slice(offset, offset + length)
    .trim()
    .replaceAll('\n', '⏎')}»`;
}

describe('failures name what is wrong and where', () => {
  test.each([
    ['', 'write `charts:` and a list of charts below it at «»'],
    ['just words', 'write `charts:` and a list of charts below it at «»'],
    ['charts: bar', '`charts:` must be a list: start each chart with a dash at «charts: bar»'],
    ['charts:', '`charts:` must be a list: start each chart with a dash at «charts:»'],
    [`${CHART}title: x\n`, '`title` is not known here; only `charts` is at «title»'],
    ['charts:\n  - bar\n', 'a chart needs title, type, data, x and y at «bar»'],
    [CHART.replace('type: bar', 'type: pie'), '`type: pie` cannot be drawn; write bar or line at «pie»'],
    [
      CHART.replace('    y: revenue\n', ''),
      'this chart has no `y` at «title: Revenue⏎    type: bar⏎    data: revenue_by_day⏎    x: day»',
    ],
    [
      CHART.replace('y: revenue', 'y:'),
      'this chart has no `y` at «title: Revenue⏎    type: bar⏎    data: revenue_by_day⏎    x: day⏎    y:»',
    ],
    [
      CHART.replace('x: day', 'x: [day]'),
      'this chart has no `x` at «title: Revenue⏎    type: bar⏎    data: revenue_by_day⏎    x: [day]⏎    y: revenue»',
    ],
    [
      CHART.replace('y: revenue', 'colour: red\n    y: revenue'),
      '`colour` is not a field of a chart; known are title, type, data, x, y at «colour»',
    ],
  ])('%j', (text, message) => {
    expect(failed(text)).toBe(message);
  });

  test.each([
    ['charts:\n  - title: "open\n', 25],
    ['charts:\n\t- title: x\n', 8],
    ['charts: [\n', 10],
    ['a: 1\na: 2\n', 5],
  ])('YAML that is none: %j', (text, offset) => {
    expect(readDashboard(text)).toMatchObject({ kind: 'dashboard', offset });
  });

  test('nothing in it is evaluated, and a bomb of aliases is no bomb', () => {
    const bomb = `a: &a [x,x,x,x,x,x,x,x]\n${'bcdefgh'
      .split('')
      .map((n, i) => `${n}: &${n} [${Array(8).fill(`*${'abcdefgh'[i]}`).join()}]`)
      .join('\n')}\ncharts: *h\n`;
    expect(readDashboard(bomb)).toMatchObject({ kind: 'dashboard' });
    expect(readDashboard(CHART.replace('Revenue', '!!js/function "alert(1)"'))).not.toHaveProperty(
      'charts.0.title',
      expect.any(Function),
    );
  });
});
