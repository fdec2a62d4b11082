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

test('every type with every field it may have', () => {
  const text = `charts:
  - { title: A, type: line, data: d, x: day, y: n, series: city, zero: true, x-title: Day, y-title: N }
  - { title: B, type: area, data: d, x: day, y: n }
  - { title: C, type: scatter, data: d, x: a, y: b, zero: false }
  - { title: D, type: stacked, data: d, x: day, y: n, series: city, format: { n: '#,##0.00 €' } }
  - { title: E, type: histogram, data: d, x: n, bins: 20 }
  - { title: F, type: number, data: d, y: n, label: in won }
  - { title: G, type: table, data: d, columns: [day, n] }
  - { title: H, type: table, data: d }
`;
  expect(readDashboard(text)).toEqual({
    charts: [
      {
        title: 'A',
        type: 'line',
        data: 'd',
        x: 'day',
        y: 'n',
        series: 'city',
        zero: true,
        xTitle: 'Day',
        yTitle: 'N',
      },
      { title: 'B', type: 'area', data: 'd', x: 'day', y: 'n' },
      { title: 'C', type: 'scatter', data: 'd', x: 'a', y: 'b', zero: false },
      {
        title: 'D',
        type: 'stacked',
        data: 'd',
        x: 'day',
        y: 'n',
        series: 'city',
        formats: [{ column: 'n', pattern: '#,##0.00 €' }],
      },
      { title: 'E', type: 'histogram', data: 'd', x: 'n', bins: 20 },
      { title: 'F', type: 'number', data: 'd', y: 'n', label: 'in won' },
      { title: 'G', type: 'table', data: 'd', columns: ['day', 'n'] },
      { title: 'H', type: 'table', data: 'd' },
    ],
  });
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
    ['charts:\n  - bar\n', 'a chart needs title, type and data at «bar»'],
    [
      CHART.replace('type: bar', 'type: pie'),
      '`type: pie` cannot be drawn; write bar, line, area, scatter, stacked, histogram, number or table at «pie»',
    ],
    [
      CHART.replace('type: bar', 'type: scater'),
      '`type: scater` cannot be drawn; write bar, line, area, scatter, stacked, histogram, number or table. Did you mean scatter? at «scater»',
    ],
    [
      CHART.replace('y: revenue', 'y: revenue\n    x-titel: Day'),
      '`x-titel` is not a field of type bar; known are title, type, data, x, y, x-title, y-title, format. Did you mean x-title? at «x-titel»',
    ],
    [
      CHART.replace('y: revenue', 'y: revenue\n    zero: false'),
      '`zero` is no choice for bar: it always begins at zero at «zero»',
    ],
    [
      CHART.replace('type: bar', 'type: stacked'),
      'this chart has no `series` at «title: Revenue⏎    type: stacked⏎    data: revenue_by_day⏎    x: day⏎    y: revenue»',
    ],
    [
      CHART.replace('type: bar', 'type: line').replace('y: revenue', 'y: revenue\n    zero: maybe'),
      '`zero` is true or false at «maybe»',
    ],
    [
      'charts:\n  - { title: a, type: histogram, data: d, x: n, bins: 200 }\n',
      '`bins` is a whole number from 2 to 60 at «200»',
    ],
    [
      'charts:\n  - { title: a, type: table, data: d, columns: day }\n',
      '`columns` is a list of column names: [day, revenue] at «day»',
    ],
    [
      'charts:\n  - { title: a, type: number, data: d, y: n, format: { n: euros } }\n',
      '`euros` is no number format; write such as "0", "0.00", "#,##0.00", "0.0 %" or "€ #,##0" at «euros»',
    ],
    [
      'charts:\n  - { title: a, type: number, data: d, y: n, format: "0.00" }\n',
      '`format` names a column and how its numbers are written: { revenue: "0.00" } at «"0.00"»',
    ],
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
      '`colour` is not a field of type bar; known are title, type, data, x, y, x-title, y-title, format at «colour»',
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
