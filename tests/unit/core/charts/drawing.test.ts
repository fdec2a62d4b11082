// From words and rows to pictures: gaps, text, too much, too many, and the baseline.
import { describe, expect, test } from 'vitest';
import { drawingOf, type Drawing } from '../../../../src/core/charts/drawing.ts';
import type { ChartSpec } from '../../../../src/core/pipeline/dashboard.ts';
import { rowsOf } from '../../../../src/core/rows.ts';
import type { SqlValue } from '../../../../src/core/values.ts';

const DAYS: readonly (readonly SqlValue[])[] = [
  ['mon', 100.5, 'Lyon', 'a'],
  ['tue', null, 'Lyon', 'b'],
  ['wed', 103n, 'Nice', 'c'],
  ['mon', 99n, 'Nice', 'd'],
];

function draw(spec: Partial<ChartSpec>, rows = DAYS, truncated = false): Drawing {
  const set = { columns: ['day', 'sold', 'city', 'word'], rows, truncated };
  const chart = { title: 'T', type: 'bar', data: 'days', x: 'day', y: 'sold', ...spec } as ChartSpec;
  return drawingOf(chart, { names: ['days'], rowsOf: (name) => (name === 'days' ? rowsOf(set) : undefined) });
}

function drawn(drawing: Drawing): Extract<Drawing, { kind: 'drawn' }> {
  if (drawing.kind !== 'drawn') throw new Error(drawing.why.kind);
  return drawing;
}

test('NULL is a gap and is said', () => {
  const { picture, notes } = drawn(draw({}));
  expect(picture).toMatchObject({
    labels: ['mon', 'tue', 'wed', 'mon'],
    series: [{ values: [100.5, null, 103, 99] }],
  });
  expect(notes).toEqual([{ kind: 'gaps', rows: 1 }]);
});

describe('the baseline', () => {
  test.each(['bar', 'area', 'stacked'] as const)('%s begins at zero, whatever is said', (type) => {
    const { picture } = drawn(draw({ type, series: 'city', zero: false }));
    expect(picture).toMatchObject({ axis: { min: 0 } });
  });

  test('a line may begin elsewhere, and that is said; or at zero', () => {
    const away = drawn(draw({ type: 'line' }));
    expect(away.notes).toContainEqual({ kind: 'off-zero', column: 'sold' });
    const zero = drawn(draw({ type: 'line', zero: true }));
    expect(zero.picture).toMatchObject({ axis: { min: 0 } });
    expect(zero.notes.map(({ kind }) => kind)).toEqual(['gaps']);
  });
});

describe('what cannot be drawn is a sentence', () => {
  test.each([
    ['a misspelt result', { data: 'dayz' }, { kind: 'no-data', data: 'dayz', meant: 'days' }],
    ['a misspelt column', { y: 'solt' }, { kind: 'no-column', column: 'solt', meant: 'sold' }],
    ['text', { y: 'word' }, { kind: 'all-text', column: 'word', example: "'a'" }],
    ['text across a scatter', { type: 'scatter' }, { kind: 'all-text', column: 'day' }],
    ['text in a histogram', { type: 'histogram', x: 'city' }, { kind: 'all-text', column: 'city' }],
  ] as const)('%s', (_what, spec, why) => {
    expect(draw(spec)).toMatchObject({ kind: 'undrawn', why });
  });

  test('no row, and nothing but NULL', () => {
    expect(draw({}, [])).toMatchObject({ why: { kind: 'no-rows' } });
    expect(draw({}, [['mon', null, 'x', 'y']])).toMatchObject({ why: { kind: 'all-null', column: 'sold' } });
  });
});

test('some text among the numbers is left out and said', () => {
  const { notes } = drawn(draw({}, [...DAYS, ['thu', 'n/a', 'Lyon', 'e']]));
  expect(notes).toContainEqual({ kind: 'text', column: 'sold', rows: 1, example: "'n/a'" });
});

test('names of columns are SQL names: case does not matter', () => {
  expect(draw({ x: 'DAY', y: 'Sold' }).kind).toBe('drawn');
});

describe('series', () => {
  test('each has a value or a gap at every x', () => {
    const { picture } = drawn(draw({ type: 'stacked', series: 'city' }));
    expect(picture).toMatchObject({
      labels: ['mon', 'tue', 'wed'],
      series: [
        { name: 'Lyon', values: [100.5, null, null] },
        { name: 'Nice', values: [99, null, 103] },
      ],
      // The stack of Monday is the tallest.
      axis: { min: 0, max: 200 },
    });
  });

  test('two rows of one place are added up, and that is said', () => {
    const rows: SqlValue[][] = [
      ['mon', 1n, 'Lyon', ''],
      ['mon', 2n, 'Lyon', ''],
    ];
    const { picture, notes } = drawn(draw({ type: 'stacked', series: 'city' }, rows));
    expect(picture).toMatchObject({ series: [{ values: [3] }] });
    expect(notes).toEqual([{ kind: 'added', rows: 1 }]);
  });

  test('too many: the small ones are put together in a stack, left out of lines', () => {
    const rows = Array.from({ length: 11 }, (_, at): SqlValue[] => ['mon', BigInt(at + 1), `c${at}`, '']);
    const stack = drawn(draw({ type: 'stacked', series: 'city' }, rows));
    expect(stack.picture).toMatchObject({
      series: { length: 8, 7: { name: '4 others', values: [1 + 2 + 3 + 4] } },
    });
    const lines = drawn(draw({ type: 'line', series: 'city' }, rows));
    expect(lines.picture).toMatchObject({ series: { length: 8 } });
    expect(lines.notes).toContainEqual({ kind: 'others', series: 3, together: false });
  });
});

test('points that are cut are counted, and so are rows that were not kept', () => {
  const rows = Array.from({ length: 1500 }, (_, at): SqlValue[] => [`d${at}`, 1n, '', '']);
  expect(drawn(draw({}, rows)).notes).toEqual([{ kind: 'cut', shown: 1000, all: 1500 }]);
  expect(drawn(draw({}, DAYS, true)).notes).toContainEqual({ kind: 'kept', rows: 4 });
});

test('a histogram has as many bins as are wished, about', () => {
  const rows = Array.from({ length: 100 }, (_, at): SqlValue[] => ['', at, '', '']);
  const { picture } = drawn(draw({ type: 'histogram', x: 'sold', bins: 5 }, rows));
  expect(picture).toMatchObject({ kind: 'bins', bins: { length: 5, 0: { from: 0, to: 20, rows: 20 } } });
  const same = drawn(draw({ type: 'histogram', x: 'sold' }, [['', 7n, '', '']]));
  expect(same.picture).toMatchObject({
    bins: [{ from: 7, to: 7, rows: 1 }],
    axis: { min: 0, max: 1, step: 1 },
  });
});

test('a number is of the first row', () => {
  expect(drawn(draw({ type: 'number' }))).toMatchObject({
    picture: { kind: 'figure', value: 100.5 },
    notes: [{ kind: 'first-row', rows: 4 }],
  });
  expect(drawn(draw({ type: 'number' }, [['', null, '', '']]))).toMatchObject({ picture: { value: null } });
  expect(
    draw({ type: 'number' }, [
      ['', 'x', '', ''],
      ['', 1n, '', ''],
    ]).kind,
  ).toBe('undrawn');
});

test('a table shows the columns it is asked for', () => {
  expect(drawn(draw({ type: 'table', columns: ['sold', 'day'] })).picture).toEqual({
    kind: 'table',
    columns: [1, 0],
  });
  expect(draw({ type: 'table', columns: ['nothing'] }).kind).toBe('undrawn');
});
